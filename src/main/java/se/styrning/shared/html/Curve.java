package se.styrning.shared.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values year by year as a line. It is broken where a value is missing, and between values of
 * different series.
 *
 * @param linjer the points of each line as SVG writes them
 * @param varden the values in words, with their years
 * @param text the same, with what they are of
 */
public record Curve(List<String> linjer, List<Punkt> punkter, String varden, String text) {

  private static final BigDecimal WIDTH = new BigDecimal("108");
  private static final BigDecimal HEIGHT = new BigDecimal("24");
  private static final BigDecimal MARGIN = new BigDecimal("6");
  private static final BigDecimal HALF = new BigDecimal("2");

  /**
   * The value of a year.
   *
   * @param tal null where it is missing
   * @param skrivet the value as it is written
   * @param serie what it may be joined with; values without one belong together
   */
  public record Arsvarde(
      int ar, @Nullable BigDecimal tal, @Nullable String skrivet, @Nullable String serie) {

    private String words() {
      return ar + ": " + (tal == null ? "saknas" : skrivet);
    }
  }

  /** Where a value stands, in a picture of 120 by 36. */
  public record Punkt(String x, String y) {
    @Override
    public String toString() {
      return x + "," + y;
    }
  }

  /** The line of some values in the order of their years, and what they are of. */
  public static Curve of(String namn, List<Arsvarde> varden) {
    List<Arsvarde> kanda = varden.stream().filter(varde -> varde.tal() != null).toList();
    String text = varden.stream().map(Arsvarde::words).collect(Collectors.joining("; "));
    return new Curve(
        lines(varden),
        kanda.stream().map(varde -> point(varde, varden)).toList(),
        text.isEmpty() ? Swedish.SAKNAS : text,
        namn + ". " + (text.isEmpty() ? "Inga värden" : text));
  }

  private static List<String> lines(List<Arsvarde> varden) {
    List<String> linjer = new ArrayList<>();
    for (int i = 1; i < varden.size(); i++) {
      Arsvarde before = varden.get(i - 1);
      Arsvarde varde = varden.get(i);
      if (before.tal() != null
          && varde.tal() != null
          && Objects.equals(before.serie(), varde.serie())) {
        linjer.add(point(before, varden) + " " + point(varde, varden));
      }
    }
    return List.copyOf(linjer);
  }

  private static Punkt point(Arsvarde varde, List<Arsvarde> alla) {
    BigDecimal value = Objects.requireNonNull(varde.tal());
    BigDecimal first = new BigDecimal(alla.get(0).ar());
    BigDecimal last = new BigDecimal(alla.get(alla.size() - 1).ar());
    List<BigDecimal> tal = alla.stream().map(Arsvarde::tal).filter(Objects::nonNull).toList();
    BigDecimal least = tal.stream().reduce(value, BigDecimal::min);
    BigDecimal most = tal.stream().reduce(value, BigDecimal::max);
    BigDecimal x = place(new BigDecimal(varde.ar()), first, last, WIDTH);
    BigDecimal y = HEIGHT.subtract(place(value, least, most, HEIGHT));
    return new Punkt(shown(x), shown(y));
  }

  /** How far from the first end; in the middle where there is but one value. */
  private static BigDecimal place(
      BigDecimal value, BigDecimal from, BigDecimal to, BigDecimal length) {
    BigDecimal span = to.subtract(from);
    return span.signum() == 0
        ? length.divide(HALF)
        : value.subtract(from).multiply(length).divide(span, 1, RoundingMode.HALF_UP);
  }

  private static String shown(BigDecimal place) {
    return place.add(MARGIN).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
