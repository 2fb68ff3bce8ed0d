package se.styrning.uppfoljning.rapport.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import se.styrning.uppfoljning.indikator.Kantvarde;

/**
 * The values of an indicator as a line. Values of different series are not joined.
 *
 * @param linjer the points of each line as SVG writes them
 * @param varden the values in words, with their years
 * @param text the same, with what they are of
 */
record Kurva(List<String> linjer, List<Punkt> punkter, String varden, String text) {

  private static final BigDecimal WIDTH = new BigDecimal("108");
  private static final BigDecimal HEIGHT = new BigDecimal("24");
  private static final BigDecimal MARGIN = new BigDecimal("6");
  private static final BigDecimal HALF = new BigDecimal("2");

  /** Where a value stands, in a picture of 120 by 36. */
  record Punkt(String x, String y) {
    @Override
    public String toString() {
      return x + "," + y;
    }
  }

  static Kurva of(String namn, List<Kantvarde> varden) {
    List<Punkt> punkter = varden.stream().map(varde -> point(varde, varden)).toList();
    String text =
        varden.stream()
            .map(varde -> varde.matar() + ": " + varde.tryckt())
            .collect(Collectors.joining("; "));
    return new Kurva(
        lines(varden, punkter),
        punkter,
        text.isEmpty() ? Svenska.SAKNAS : text,
        namn + ". " + (text.isEmpty() ? "Inga värden" : text));
  }

  private static List<String> lines(List<Kantvarde> varden, List<Punkt> punkter) {
    List<String> linjer = new ArrayList<>();
    for (int i = 1; i < varden.size(); i++) {
      if (Objects.equals(varden.get(i - 1).koladaId(), varden.get(i).koladaId())) {
        linjer.add(punkter.get(i - 1) + " " + punkter.get(i));
      }
    }
    return List.copyOf(linjer);
  }

  private static Punkt point(Kantvarde varde, List<Kantvarde> alla) {
    BigDecimal first = new BigDecimal(alla.get(0).matar());
    BigDecimal last = new BigDecimal(alla.get(alla.size() - 1).matar());
    BigDecimal least = alla.stream().map(Kantvarde::varde).reduce(varde.varde(), BigDecimal::min);
    BigDecimal most = alla.stream().map(Kantvarde::varde).reduce(varde.varde(), BigDecimal::max);
    BigDecimal x = place(new BigDecimal(varde.matar()), first, last, WIDTH);
    BigDecimal y = HEIGHT.subtract(place(varde.varde(), least, most, HEIGHT));
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
