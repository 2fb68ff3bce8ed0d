package se.styrning.shared.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a text of a cell as a formula: where one could begin, first in
 * the cell or after a semicolon or a comma, either of which a file may be opened with, the text has
 * an apostrophe more. What is read has it taken off, so that texts come in as they went out.
 */
public final class FormulaGuard {

  private static final String BEGINNING = "(?<=^|[;,])";

  private static final Pattern FORMULA = Pattern.compile(BEGINNING + "(?='*+[=+@\\-\t\r])");
  private static final Pattern GUARDED = Pattern.compile(BEGINNING + "'(?='*+[=+@\\-\t\r])");

  /** Figures such as -45,4 are left alone. */
  private static final Pattern FIGURE =
      Pattern.compile("[+-]?(\\d{1,20}|\\d{1,3}([ \u00A0]\\d{3}){1,6})([.,]\\d{1,20})? ?%?");

  private FormulaGuard() {}

  static String on(String text) {
    Matcher formula = FORMULA.matcher(text);
    return FIGURE.matcher(text).matches() ? text : formula.replaceAll("'");
  }

  /** The text as it was before it was guarded. */
  public static String off(String text) {
    return GUARDED.matcher(text).replaceAll("");
  }
}
