package se.styrning.uppfoljning.kommun;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How identities and texts are written: the same in contract, addresses, files and database. */
public final class Former {

  public static final String KOMMUNKOD = "^[0-9]{4}$";
  public static final String MATT = "^[a-z0-9]+(-[a-z0-9]+){0,29}$";
  public static final String KOLADA = "^[NU][0-9]{5}$";

  /** One line, with neither blank nor nothing at its ends. */
  public static final String LINE = "^\\S(.*\\S)?$";

  public static final String NOT_BLANK = "\\S";

  public static final int LONGEST_MATT = 60;
  public static final int LONGEST_TEXT = 4000;

  private Former() {}

  /** A figure with the decimals it was given, and none to the left of the point (1e2 is 100). */
  public static BigDecimal plain(BigDecimal figure) {
    return figure.scale() < 0 ? figure.setScale(0) : figure;
  }

  /** What must be said where a value comes from Kolada; null where it does not. */
  public static @Nullable String attribution(@Nullable String koladaId) {
    return koladaId == null ? null : "Källa: Kolada";
  }
}
