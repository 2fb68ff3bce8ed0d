package se.styrning.ekonomi.budgetversion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.styrning.ekonomi.Budgetrad;
import se.styrning.ekonomi.Budgettotal;
import se.styrning.ekonomi.Produktionsomrade;
import se.styrning.verksamhetsplan.PlanId;
import se.styrning.verksamhetsplan.Planinnehall;
import se.styrning.verksamhetsplan.Planlasning;
import se.styrning.verksamhetsplan.Planversion;

/** The door to the budget in force on a day. */
@ApplicationScoped
public class Budgetversioner {

  private static final int MOST_VERSIONS = 1000;

  private final Planlasning planer;
  private final BudgetandringRepository andringar;

  /** A decided version never changes, so what it says is read once. */
  private final Cache<String, Original> originals =
      Caffeine.newBuilder().maximumSize(MOST_VERSIONS).build();

  Budgetversioner(Planlasning planer, BudgetandringRepository andringar) {
    this.planer = planer;
    this.andringar = andringar;
  }

  /** What a plan version says: its areas and the frame, net. */
  private record Original(List<Omradeslage> omraden, BigDecimal ram) {}

  /**
   * The budget in force on a day: of the last version adopted by then, with the changes decided
   * since, else of the first one ever adopted. A plan that has never been adopted has none.
   */
  public Optional<Budgetlage> at(String planId, LocalDate dag) {
    return planer.versionAt(planId, dag).map(version -> at(planId, version, dag));
  }

  private Budgetlage at(String planId, Planversion version, LocalDate dag) {
    Original original = original(planId, version);
    List<Budgetandring> since =
        andringar.of(planId).stream()
            .filter(a -> !a.datum().isBefore(version.antagen()) && !a.datum().isAfter(dag))
            .toList();
    List<Omradeslage> omraden =
        original.omraden().stream().map(omrade -> changed(omrade, since)).toList();
    return new Budgetlage(
        planId,
        dag,
        version.planversion(),
        version.antagen(),
        version.antagen().isAfter(dag),
        since.size(),
        omraden,
        Ram.of(
            original.ram(),
            since.stream().map(Budgetandring::frame).reduce(BigDecimal.ZERO, BigDecimal::add),
            omraden.stream()
                .map(omrade -> omrade.reviderad().resultat())
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  private static Omradeslage changed(Omradeslage omrade, List<Budgetandring> since) {
    return since.stream()
        .flatMap(andring -> andring.rader().stream())
        .filter(rad -> rad.omrade().equals(omrade.omrade()))
        .map(Budgetandringsrad::belopp)
        .reduce(omrade, Omradeslage::plus, (a, b) -> b);
  }

  private Original original(String planId, Planversion version) {
    return originals.get(
        version.shaSumma(), sum -> read(planer.version(planId, version.planversion())));
  }

  private Original read(Planinnehall plan) {
    int budgetar = PlanId.of(plan.planId()).budgetar();
    List<Omradeslage> omraden =
        planer.elements(plan, Produktionsomrade.DEL).stream()
            .flatMap(omrade -> of(omrade, budgetar))
            .toList();
    BigDecimal ram =
        planer.elements(plan, Budgettotal.DEL).stream()
            .filter(total -> total.budgetar() == budgetar)
            .map(Budgettotal::resultat)
            .findFirst()
            .orElseGet(
                () ->
                    omraden.stream()
                        .map(omrade -> omrade.ursprunglig().resultat())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    return new Original(omraden, ram);
  }

  /** An area without a row for the year is not there that year. */
  private static Stream<Omradeslage> of(Produktionsomrade omrade, int budgetar) {
    return omrade.budgetrader().stream()
        .filter(rad -> rad.budgetar() == budgetar)
        .map(Budgetversioner::belopp)
        .map(
            belopp ->
                new Omradeslage(
                    omrade.nummer(), omrade.omrade(), omrade.namn(), belopp, Belopp.NOLL, belopp));
  }

  private static Belopp belopp(Budgetrad rad) {
    return new Belopp(rad.bruttoIntakt(), rad.bruttoKostnad(), rad.resultat());
  }
}
