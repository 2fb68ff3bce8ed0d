package se.styrning.shared.write;

import java.util.regex.Pattern;

/** Which characters a text may have. */
public final class Characters {

  /** Control and format characters (bidi overrides), surrogates; line break and tab are text. */
  private static final Pattern UNWANTED = Pattern.compile("[\\p{C}&&[^\\n\\t\\u00ad]]|\uFFFD");

  /** Anything but spaces, marks on nothing, and the letters that are drawn as nothing. */
  private static final Pattern VISIBLE =
      Pattern.compile("[^\\s\\p{Z}\\p{C}\\p{M}\\u2800\\u115f\\u1160\\u3164\\uffa0]");

  private Characters() {}

  static boolean hasUnwanted(String text) {
    return UNWANTED.matcher(text).find();
  }

  /** Whether whoever reads the text sees nothing. */
  public static boolean isInvisible(String text) {
    return !VISIBLE.matcher(text).find();
  }
}
