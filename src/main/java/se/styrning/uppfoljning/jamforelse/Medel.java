package se.styrning.uppfoljning.jamforelse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.mal.Operator;

/** An unweighted mean, kept as sum and number so that nothing is rounded before it is shown. */
public record Medel(BigDecimal summa, int antal) {

  /** Decimals of a computed figure on the wire. */
  private static final int EXACT = 6;

  public static Medel of(Collection<BigDecimal> values) {
    return new Medel(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add), values.size());
  }

  /** The mean as it is shown; null of nothing. */
  public @Nullable BigDecimal varde() {
    return antal == 0 ? null : shown(summa);
  }

  /** How much better a value is than the mean, as it is shown; minus is worse. */
  public @Nullable BigDecimal skillnad(@Nullable BigDecimal own, Operator operator) {
    return antal == 0 || own == null ? null : shown(distance(own, operator));
  }

  /** Which side of the mean a value is on; null when either is missing. */
  public @Nullable Position position(@Nullable BigDecimal own, Operator operator) {
    return antal == 0 || own == null ? null : Position.of(distance(own, operator).signum());
  }

  /** The distance times the number, which is exact where the mean may not be. */
  private BigDecimal distance(BigDecimal own, Operator operator) {
    return operator.margin(own.multiply(BigDecimal.valueOf(antal)), summa);
  }

  /** At most six decimals, and no fewer than the values have. */
  private BigDecimal shown(BigDecimal total) {
    BigDecimal shortest =
        total.divide(BigDecimal.valueOf(antal), EXACT, RoundingMode.HALF_UP).stripTrailingZeros();
    int given = Math.max(0, total.scale());
    return shortest.scale() < given ? shortest.setScale(given) : shortest;
  }
}
