package se.styrning.uppfoljning.utfall.berakning;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Belopp;
import se.styrning.ekonomi.budgetversion.Tal;

/**
 * Everything measured of an area, or of all areas together, unrounded and in mnkr. A total is the
 * sum of the areas' unrounded figures; where an area lacks one, what it lacks is left out.
 *
 * @param avvikelsePeriod outcome minus budget of the period: plus is better
 * @param prognosavvikelse forecast minus budget of the year: plus is better
 * @param foregaendePrognos the forecast of the nearest earlier occasion of the year that has one
 * @param prognosfel the outcome of the whole year minus the last forecast; in December alone
 */
record Matt(
    Belopp budgetHelar,
    Belopp budgetPeriod,
    @Nullable BigDecimal intakt,
    @Nullable BigDecimal kostnad,
    @Nullable BigDecimal utfall,
    @Nullable BigDecimal avvikelsePeriod,
    @Nullable BigDecimal prognosHelar,
    @Nullable BigDecimal prognosavvikelse,
    @Nullable BigDecimal foregaendePrognos,
    @Nullable BigDecimal prognosforandring,
    @Nullable BigDecimal prognosfel) {

  /**
   * @param helar whether the period is the whole year, so that the outcome replaces the forecast
   */
  static Matt of(
      Belopp budgetHelar,
      Belopp budgetPeriod,
      Utfallsuppgift uppgift,
      @Nullable BigDecimal foregaende,
      boolean helar) {
    BigDecimal utfall = uppgift.netto();
    BigDecimal prognos = helar ? null : uppgift.prognosHelar();
    return new Matt(
        budgetHelar,
        budgetPeriod,
        uppgift.intakt(),
        uppgift.kostnad(),
        utfall,
        Tal.minus(utfall, budgetPeriod.resultat()),
        prognos,
        Tal.minus(prognos, budgetHelar.resultat()),
        foregaende,
        Tal.minus(prognos, foregaende),
        helar ? Tal.minus(utfall, foregaende) : null);
  }

  /** All areas together; the previous forecast is told only when every area has one. */
  static Matt total(List<Matt> delar) {
    boolean compares = delar.stream().allMatch(del -> del.foregaendePrognos != null);
    return new Matt(
        belopp(delar, Matt::budgetHelar),
        belopp(delar, Matt::budgetPeriod),
        sum(delar, Matt::intakt),
        sum(delar, Matt::kostnad),
        sum(delar, Matt::utfall),
        sum(delar, Matt::avvikelsePeriod),
        sum(delar, Matt::prognosHelar),
        sum(delar, Matt::prognosavvikelse),
        compares ? sum(delar, Matt::foregaendePrognos) : null,
        compares ? sum(delar, Matt::prognosforandring) : null,
        compares ? sum(delar, Matt::prognosfel) : null);
  }

  private static @Nullable BigDecimal sum(
      List<Matt> delar, Function<Matt, @Nullable BigDecimal> part) {
    return Tal.sum(delar.stream().map(part).toList());
  }

  private static Belopp belopp(List<Matt> delar, Function<Matt, Belopp> part) {
    return delar.stream().map(part).reduce(Belopp.NOLL, Belopp::plus);
  }
}
