package se.styrning.dcat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the catalogue says that nothing else does: English, keywords, themes and frequencies. */
final class Texter {

  private static final ResourceBundle TEXTS = ResourceBundle.getBundle("dcat", Locale.ROOT);

  private Texter() {}

  static String of(String key) {
    return TEXTS.getString(key);
  }

  static boolean has(String key) {
    return TEXTS.containsKey(key);
  }

  /** Several words or phrases with commas between. */
  static List<String> several(String key) {
    return List.of(of(key).split(", *", -1));
  }
}
