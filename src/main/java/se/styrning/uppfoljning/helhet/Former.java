package se.styrning.uppfoljning.helhet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How identities and texts are written: the same in contract, addresses, files and database. */
final class Former {

  static final String KOMMUNKOD = "^[0-9]{4}$";
  static final String MATT = "^[a-z0-9]+(-[a-z0-9]+){0,29}$";
  static final String KOLADA = "^[NU][0-9]{5}$";

  /** One line, with neither blank nor nothing at its ends. */
  static final String LINE = "^\\S(.*\\S)?$";

  static final String NOT_BLANK = "\\S";

  static final int LONGEST_MATT = 60;
  static final int LONGEST_TEXT = 4000;

  private Former() {}

  /** A figure with the decimals it was given, and none to the left of the point (1e2 is 100). */
  static BigDecimal plain(BigDecimal figure) {
    return figure.scale() < 0 ? figure.setScale(0) : figure;
  }

  /** What must be said where a value comes from Kolada; null where it does not. */
  static @Nullable String attribution(@Nullable String koladaId) {
    return koladaId == null ? null : "Källa: Kolada";
  }
}
