package se.styrning.plandokument.granskning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as Swedish documents print it: decimal comma, thousands apart by spaces or points, a
 * minus sign of any width before or after, or none where a table of costs leaves it out.
 *
 * @param sign −1 or 1 as it is printed; 0 when no sign is
 * @param readings the amounts, without sign, that the print may mean
 */
record Trycktal(int sign, Set<BigDecimal> readings) {

  /** Longer texts are no figures. */
  private static final int LONGEST = 40;

  private static final String SPACE = "[ \\u00a0\\u2007\\u2009\\u202f]";
  private static final String MINUS = "\\-\\u2010-\\u2015\\u2212";

  private static final Pattern FIGURE =
      Pattern.compile(
          ("([+%1$s]?)%2$s?(\\d{1,3}(?:(?:%2$s|\\.)\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?)"
                  + "%2$s?(?:%%|procent|mnkr)?([%1$s]?)")
              .formatted(MINUS, SPACE));

  /** The figure that a text is; empty for a text that is anything else. */
  static Optional<Trycktal> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher figure = FIGURE.matcher(text.strip());
    if (!figure.matches()) {
      return Optional.empty();
    }
    String signs = figure.group(1) + figure.group(3);
    int sign = signs.isEmpty() ? 0 : signs.startsWith("+") ? 1 : -1;
    return Optional.of(new Trycktal(sign, readings(figure.group(2).replaceAll(SPACE, ""))));
  }

  /** A point may stand between thousands or before decimals. */
  private static Set<BigDecimal> readings(String digits) {
    Set<BigDecimal> readings = new TreeSet<>();
    readings.add(new BigDecimal(digits.replace(".", "").replace(',', '.')));
    if (digits.indexOf('.') == digits.lastIndexOf('.') && !digits.contains(",")) {
      readings.add(new BigDecimal(digits));
    }
    return readings;
  }

  /** Whether a number cannot be what is printed, not even as its more exact value. */
  boolean contradicts(BigDecimal number) {
    boolean otherSign = sign != 0 && number.signum() != 0 && sign != number.signum();
    return readings.stream().noneMatch(printed -> means(printed, number.abs()))
        || (otherSign && readings.stream().allMatch(printed -> printed.signum() != 0));
  }

  private static boolean means(BigDecimal printed, BigDecimal exact) {
    return exact.setScale(printed.scale(), RoundingMode.HALF_UP).compareTo(printed) == 0;
  }
}
