package se.styrning.uppfoljning.rapport.vy;

import static se.styrning.uppfoljning.rapport.vy.Ekonomikolumn.netto;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import se.styrning.shared.html.Scale;
import se.styrning.shared.html.Swedish;
import se.styrning.uppfoljning.utfall.berakning.Avrundat;
import se.styrning.uppfoljning.utfall.berakning.Utfallsrad;

/**
 * An area's bars: how large its budget, forecast and outcome are beside those of the largest area.
 *
 * @param budget length in percent, and so the others; 0 where there is no figure
 * @param period where the budget of the period would end
 * @param text the same in words
 */
record Stapel(
    String namn, String budget, String prognos, String utfall, String period, String text) {

  /** The bars of every area. */
  static List<Stapel> of(List<Utfallsrad> rader) {
    Scale skala =
        Scale.of(
            rader.stream()
                .map(Utfallsrad::avrundat)
                .filter(Objects::nonNull)
                .flatMap(
                    a -> Stream.of(netto(a.budgetHelar()), a.prognosHelar(), a.utfallPeriod())));
    return rader.stream().map(rad -> of(rad, skala)).toList();
  }

  private static Stapel of(Utfallsrad rad, Scale skala) {
    Avrundat a = Objects.requireNonNull(rad.avrundat());
    String namn = String.valueOf(rad.namn());
    return new Stapel(
        namn,
        skala.langd(netto(a.budgetHelar())),
        skala.langd(a.prognosHelar()),
        skala.langd(a.utfallPeriod()),
        skala.langd(netto(a.budgetPeriod())),
        namn
            + ": budget helår "
            + Swedish.tal(netto(a.budgetHelar()))
            + ", prognos helår "
            + Swedish.tal(a.prognosHelar())
            + ", utfall "
            + Swedish.tal(a.utfallPeriod())
            + ", budget för perioden "
            + Swedish.tal(netto(a.budgetPeriod()))
            + " mnkr");
  }
}
