package se.styrning.shared.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long bars are beside each other.
 *
 * @param storst the size of the largest figure, which fills the width
 */
public record Scale(BigDecimal storst) {

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  /** The scale of all the figures to be shown; those that are missing do not count. */
  public static Scale of(Stream<@Nullable BigDecimal> tal) {
    return new Scale(
        tal.filter(Objects::nonNull)
            .map(BigDecimal::abs)
            .max(BigDecimal::compareTo)
            .filter(size -> size.signum() > 0)
            .orElse(BigDecimal.ONE));
  }

  /** How long the bar of a figure is, in percent of the width; 0 where it is missing. */
  public String langd(@Nullable BigDecimal tal) {
    BigDecimal size = tal == null ? BigDecimal.ZERO : tal.abs();
    return size.multiply(HUNDRED).divide(storst, 2, RoundingMode.HALF_UP).toPlainString() + "%";
  }
}
