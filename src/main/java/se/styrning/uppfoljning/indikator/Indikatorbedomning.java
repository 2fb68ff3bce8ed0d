package se.styrning.uppfoljning.indikator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.styrning.indikator.Indikator;
import se.styrning.indikator.Indikator.Prognos;
import se.styrning.indikator.Prognosriktning;

/**
 * What follows from the values that a report knows of an indicator.
 *
 * @param trend the latest value against the nearest earlier one
 * @param prognosenHaller whether the plan's forecast has come true; null when that can't be judged
 * @param prognosorsak why it can't; null when it can
 */
record Indikatorbedomning(
    @Nullable Kantvarde senaste,
    @Nullable Kantvarde foregaende,
    Jamforelse trend,
    @Nullable Boolean prognosenHaller,
    @Nullable Bedomningsorsak prognosorsak) {

  static Indikatorbedomning of(Indikator indikator, Kunskap kunskap, BigDecimal tolerans) {
    Kantvarde senaste = kunskap.latest();
    Kantvarde foregaende = senaste == null ? null : kunskap.before(senaste.matar());
    Jamforelse trend = Jamforelse.of(indikator, tolerans, senaste, foregaende);
    Prognos prognos = indikator.prognos();
    if (prognos == null) {
      return new Indikatorbedomning(
          senaste, foregaende, trend, null, Bedomningsorsak.INGEN_PROGNOS);
    }
    if (senaste == null || senaste.matar() < prognos.avserAr()) {
      return new Indikatorbedomning(
          senaste, foregaende, trend, null, Bedomningsorsak.INGET_VARDE_FOR_PROGNOSARET);
    }
    Jamforelse sedanPrognosen =
        Jamforelse.of(indikator, tolerans, senaste, kunskap.before(prognos.avserAr()));
    BigDecimal change = sedanPrognosen.trend().forandring();
    Boolean haller =
        change == null ? null : Prognosriktning.of(change, tolerans) == prognos.riktning();
    return new Indikatorbedomning(senaste, foregaende, trend, haller, sedanPrognosen.orsak());
  }
}
