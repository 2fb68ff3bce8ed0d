package se.styrning.uppfoljning.indikator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.styrning.indikator.Indikator;
import se.styrning.indikator.Indikator.Trend;
import se.styrning.indikator.Indikatorvarde;

/**
 * A value held against an earlier one, or why it can't be.
 *
 * @param trend what the change means; without a change where there is none to see
 * @param orsak why there is no change; null where there is one
 */
record Jamforelse(Trend trend, @Nullable Bedomningsorsak orsak) {

  static Jamforelse of(
      Indikator indikator, BigDecimal tolerans, @Nullable Kantvarde nu, @Nullable Kantvarde fore) {
    Bedomningsorsak orsak = orsak(nu, fore);
    List<Indikatorvarde> comparable =
        nu == null || fore == null || orsak != null
            ? List.of()
            : List.of(fore.figure(), nu.figure());
    return new Jamforelse(Trend.of(indikator.onskadRiktning(), tolerans, comparable), orsak);
  }

  private static @Nullable Bedomningsorsak orsak(@Nullable Kantvarde nu, @Nullable Kantvarde fore) {
    if (nu == null) {
      return Bedomningsorsak.INGET_VARDE;
    }
    if (fore == null) {
      return Bedomningsorsak.INGET_FOREGAENDE_VARDE;
    }
    return Objects.equals(fore.koladaId(), nu.koladaId()) ? null : Bedomningsorsak.SERIEBROTT;
  }
}
