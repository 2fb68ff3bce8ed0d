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

  /** A decided version never changes, so what it says is read once. */
  private final Cache<String, Original> originals =
      Caffeine.newBuilder().maximumSize(MOST_VERSIONS).build();

  Budgetversioner(Planlasning planer) {
    this.planer = planer;
  }

  /** What a plan version says: its areas and the frame. */
  private record Original(List<Omradeslage> omraden, Ram ram) {}

  /**
   * The budget in force on a day: of the last version adopted by then, else of the first one ever
   * adopted. A plan that has never been adopted has none.
   */
  public Optional<Budgetlage> at(String planId, LocalDate dag) {
    return planer
        .versionAt(planId, dag)
        .map(
            version -> {
              Original original = original(planId, version);
              return new Budgetlage(
                  planId,
                  version.planversion(),
                  version.antagen(),
                  version.antagen().isAfter(dag),
                  0,
                  original.omraden(),
                  original.ram());
            });
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
    return new Original(omraden, new Ram(ram, BigDecimal.ZERO, ram));
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
