package se.styrning.shared.html;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes figures and days as Swedish readers expect them. */
public final class Swedish {

  /** What stands where a figure is missing. */
  public static final String SAKNAS = "–";

  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", SWEDISH);
  private static final String MINUS = "\u2212";
  private static final String THIN = "\u00A0";

  private Swedish() {}

  /** A figure with the digits it has: decimal comma, a real minus, a space between thousands. */
  public static String tal(@Nullable BigDecimal value) {
    if (value == null) {
      return SAKNAS;
    }
    String[] parts = value.abs().toPlainString().split("\\.", 2);
    String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", THIN);
    return (value.signum() < 0 ? MINUS : "") + whole + (parts.length > 1 ? "," + parts[1] : "");
  }

  /** A difference, which says with a sign which way it goes. */
  public static String skillnad(@Nullable BigDecimal value) {
    return (value != null && value.signum() > 0 ? "+" : "") + tal(value);
  }

  /** A day, 30 april 2023. */
  public static String dag(@Nullable LocalDate day) {
    return day == null ? SAKNAS : DAY.format(day);
  }

  /** A period of days in one year, 1 januari–30 april 2023. */
  public static String period(LocalDate from, LocalDate till) {
    return SHORT.format(from) + SAKNAS + DAY.format(till);
  }

  /** The months of a period as columns name them, jan–apr. */
  public static String manader(LocalDate from, LocalDate till) {
    return month(from) + SAKNAS + month(till);
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, SWEDISH).substring(0, 3);
  }
}
