package se.styrning.ekonomi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.Lankar;
import se.styrning.shared.paging.Hamtval;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidor;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.representation.Resurs;
import se.styrning.verksamhetsplan.PlanId;
import se.styrning.verksamhetsplan.Planinnehall;
import se.styrning.verksamhetsplan.Planlasning;
import se.styrning.verksamhetsplan.Plannyckel;

/** The door to a plan's money. */
@ApplicationScoped
public class EkonomiService {

  private static final Comparator<Omradesbudget> LATEST_YEAR_FIRST =
      Comparator.comparing(Omradesbudget::budgetar).reversed();

  private final Planlasning planer;
  private final BudgetRepository repository;

  EkonomiService(Planlasning planer, BudgetRepository repository) {
    this.planer = planer;
    this.repository = repository;
  }

  Lista<Omradesbudget> listOfPlan(
      String planId, @Nullable Integer budgetar, @Nullable String omrade, Sidval sidval) {
    PlanId plan = new PlanId(planId);
    Planinnehall innehall = planer.inForce(planId);
    Instant andrad = Objects.requireNonNull(innehall.andrad());
    List<Omradesbudget> rows =
        planer.elements(innehall, Produktionsomrade.DEL).stream()
            .filter(o -> omrade == null || o.omrade().equals(omrade))
            .flatMap(o -> o.budgetrader().stream().map(r -> Omradesbudget.of(plan, o, r, andrad)))
            .filter(row -> budgetar == null || row.budgetar() == budgetar)
            .sorted(LATEST_YEAR_FIRST)
            .toList();
    return Sidor.av(rows, Omradesbudget.class, sidval, EkonomiService::links);
  }

  Lista<Omradesbudget> listOmradesbudgetar(Sidval sidval, Hamtval hamtval, Budgetfilter filter) {
    return repository.omradesbudgetar(sidval, hamtval, filter);
  }

  Lista<Budgetpost> listBudgetposter(Sidval sidval, Hamtval hamtval, Budgetfilter filter) {
    return repository.budgetposter(sidval, hamtval, filter);
  }

  Resurs<Produktionsomrade> get(String planId, String omrade) {
    return planer.get(planId, Produktionsomrade.DEL, omrade);
  }

  Resurs<Avstamning> reconcile(String planId) {
    Planinnehall plan = planer.inForce(planId);
    List<Avstamning.Kontroll> kontroller =
        reconcile(
            planer.elements(plan, Produktionsomrade.DEL),
            planer.elements(plan, Budgettotal.DEL),
            planer.elements(plan, Forutsattning.DEL));
    String address = "/verksamhetsplaner/" + planId;
    return new Resurs<>(
        Avstamning.of(planId, kontroller),
        Lankar.self(address + "/avstamning").med("verksamhetsplan", address));
  }

  /** Every check of the figures of a plan that is not stored yet. */
  public List<Avstamning.Kontroll> reconcile(
      List<Produktionsomrade> omraden,
      List<Budgettotal> totaler,
      List<Forutsattning> forutsattningar) {
    return new Avstamningsberakning(omraden, totaler, forutsattningar).run();
  }

  /** Stores a draft version's areas and rows. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void store(Plannyckel nyckel, List<Produktionsomrade> omraden) {
    omraden.forEach(omrade -> repository.persist(ProduktionsomradeEntity.of(nyckel, omrade)));
  }

  static Lankar links(Omradesbudget row) {
    return links(row.planId(), row.omrade());
  }

  static Lankar links(String planId, String omrade) {
    return Lankar.self(Produktionsomrade.DEL.path(planId) + "/" + omrade)
        .med("verksamhetsplan", "/verksamhetsplaner/" + planId);
  }
}
