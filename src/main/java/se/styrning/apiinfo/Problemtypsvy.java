package se.styrning.apiinfo;

import java.util.Locale;
import se.styrning.shared.problem.ProblemTexts;

/**
 * A problem type as people read it.
 *
 * @param exempel the example as it is written, line by line
 */
record Problemtypsvy(Locale language, Problemtyp typ, String exempel) {

  /** The language as a page tells it. */
  public String sprak() {
    return language.getLanguage();
  }

  /** A word of the page in its language. */
  public String ord(String key) {
    return ProblemTexts.text(language, "sida." + key);
  }
}
