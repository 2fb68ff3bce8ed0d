package se.styrning.uppfoljning.utfall.berakning;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Tal;

/**
 * What has been entered for an area, in mnkr: income plus, cost minus. A missing figure is null,
 * never zero.
 *
 * @param intakt accumulated income from 1 January
 * @param kostnad accumulated cost from 1 January
 * @param prognosHelar net forecast of the whole year
 */
public record Utfallsuppgift(
    String omrade,
    @Nullable BigDecimal intakt,
    @Nullable BigDecimal kostnad,
    @Nullable BigDecimal prognosHelar,
    @Nullable String kommentar) {

  /** Nothing entered yet. */
  public static Utfallsuppgift empty(String omrade) {
    return new Utfallsuppgift(omrade, null, null, null, null);
  }

  public Utfallsuppgift {
    intakt = Tal.exact(intakt);
    kostnad = Tal.exact(kostnad);
    prognosHelar = Tal.exact(prognosHelar);
    kommentar = kommentar == null || kommentar.isBlank() ? null : kommentar;
  }

  public boolean isEmpty() {
    return intakt == null && kostnad == null && prognosHelar == null && kommentar == null;
  }

  /** The net outcome; income or cost alone counts with the other as nothing booked. */
  @Nullable BigDecimal netto() {
    return Tal.sum(intakt, kostnad);
  }

  public Utfallsuppgift withOutcome(
      @Nullable BigDecimal newIntakt, @Nullable BigDecimal newKostnad) {
    return new Utfallsuppgift(omrade, newIntakt, newKostnad, prognosHelar, kommentar);
  }
}
