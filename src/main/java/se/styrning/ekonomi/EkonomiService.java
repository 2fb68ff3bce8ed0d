package se.styrning.ekonomi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Item;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
import se.styrning.shared.list.PullParameters;
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

  Page<Omradesbudget> listOfPlan(
      String planId, @Nullable Integer budgetar, @Nullable String omrade, PageParameters sidval) {
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
    return Paging.av(rows, Omradesbudget.class, sidval, EkonomiService::links);
  }

  Page<Omradesbudget> listOmradesbudgetar(
      PageParameters sidval, PullParameters hamtval, Budgetfilter filter) {
    return repository.omradesbudgetar(sidval, hamtval, filter);
  }

  Page<Budgetpost> listBudgetposter(
      PageParameters sidval, PullParameters hamtval, Budgetfilter filter) {
    return repository.budgetposter(sidval, hamtval, filter);
  }

  Item<Produktionsomrade> get(String planId, String omrade) {
    return planer.get(planId, Produktionsomrade.DEL, omrade);
  }

  Item<Avstamning> reconcile(String planId) {
    Planinnehall plan = planer.inForce(planId);
    List<Avstamning.Kontroll> kontroller =
        reconcile(
            planer.elements(plan, Produktionsomrade.DEL),
            planer.elements(plan, Budgettotal.DEL),
            planer.elements(plan, Forutsattning.DEL));
    String address = "/verksamhetsplaner/" + planId;
    return new Item<>(
        Avstamning.of(planId, kontroller),
        Links.self(address + "/avstamning").med("verksamhetsplan", address));
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

  static Links links(Omradesbudget row) {
    return links(row.planId(), row.omrade());
  }

  static Links links(String planId, String omrade) {
    return Links.self(Produktionsomrade.DEL.path(planId) + "/" + omrade)
        .med("verksamhetsplan", "/verksamhetsplaner/" + planId);
  }
}
