package se.styrning.uppfoljning.rapport.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.Rapporttillfalle;

/** Writes figures and days as Swedish readers expect them. */
final class Svenska {

  /** What stands where a figure is missing. */
  static final String SAKNAS = "–";

  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", SWEDISH);
  private static final String MINUS = "\u2212";
  private static final String THIN = "\u00A0";

  private Svenska() {}

  /** A figure with the digits it has: decimal comma, a real minus, a space between thousands. */
  static String tal(@Nullable BigDecimal value) {
    if (value == null) {
      return SAKNAS;
    }
    String[] parts = value.abs().toPlainString().split("\\.", 2);
    String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", THIN);
    return (value.signum() < 0 ? MINUS : "") + whole + (parts.length > 1 ? "," + parts[1] : "");
  }

  /** A difference, which says with a sign which way it goes. */
  static String skillnad(@Nullable BigDecimal value) {
    return (value != null && value.signum() > 0 ? "+" : "") + tal(value);
  }

  /** A day, 30 april 2023. */
  static String dag(@Nullable LocalDate day) {
    return day == null ? SAKNAS : DAY.format(day);
  }

  /** The period of an occasion, 1 januari–30 april 2023. */
  static String period(Rapporttillfalle tillfalle) {
    return SHORT.format(tillfalle.periodStart()) + SAKNAS + DAY.format(tillfalle.periodSlut());
  }

  /** The months of an occasion as columns name them, jan–apr. */
  static String manader(Rapporttillfalle tillfalle) {
    return month(tillfalle.periodStart()) + SAKNAS + month(tillfalle.periodSlut());
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, SWEDISH).substring(0, 3);
  }
}
