package se.styrning.uppfoljning.rapport.form;

import static se.styrning.uppfoljning.rapport.form.Ekonomikolumn.netto;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.utfall.Avrundat;
import se.styrning.uppfoljning.utfall.Utfallsrad;

/**
 * An area's bars: how large its budget, forecast and outcome are beside those of the largest area.
 *
 * @param budget length in percent, and so the others; 0 where there is no figure
 * @param period where the budget of the period would end
 * @param text the same in words
 */
record Stapel(
    String namn, String budget, String prognos, String utfall, String period, String text) {

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  /** The bars of every area. */
  static List<Stapel> of(List<Utfallsrad> rader) {
    BigDecimal largest =
        rader.stream()
            .map(Utfallsrad::avrundat)
            .filter(Objects::nonNull)
            .flatMap(
                a ->
                    Stream.of(
                        size(netto(a.budgetHelar())),
                        size(a.prognosHelar()),
                        size(a.utfallPeriod())))
            .max(BigDecimal::compareTo)
            .filter(size -> size.signum() > 0)
            .orElse(BigDecimal.ONE);
    return rader.stream().map(rad -> of(rad, largest)).toList();
  }

  private static Stapel of(Utfallsrad rad, BigDecimal largest) {
    Avrundat a = Objects.requireNonNull(rad.avrundat());
    String namn = String.valueOf(rad.namn());
    return new Stapel(
        namn,
        length(netto(a.budgetHelar()), largest),
        length(a.prognosHelar(), largest),
        length(a.utfallPeriod(), largest),
        length(netto(a.budgetPeriod()), largest),
        namn
            + ": budget helår "
            + Svenska.tal(netto(a.budgetHelar()))
            + ", prognos helår "
            + Svenska.tal(a.prognosHelar())
            + ", utfall "
            + Svenska.tal(a.utfallPeriod())
            + ", budget för perioden "
            + Svenska.tal(netto(a.budgetPeriod()))
            + " mnkr");
  }

  private static BigDecimal size(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value.abs();
  }

  private static String length(@Nullable BigDecimal value, BigDecimal largest) {
    return size(value).multiply(HUNDRED).divide(largest, 2, RoundingMode.HALF_UP).toPlainString()
        + "%";
  }
}
