package se.styrning.shared.problem;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Problem texts in the reader's language: Swedish unless Accept-Language prefers English. */
public final class ProblemTexts {

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");
  private static final List<String> OFFERED = List.of("sv", "en");

  private ProblemTexts() {}

  /** The language that Accept-Language prefers of those there are. */
  public static Locale language(@Nullable String acceptLanguage) {
    return Preferences.of(acceptLanguage)
        .language(OFFERED)
        .map(Locale::forLanguageTag)
        .orElse(SWEDISH);
  }

  /** A text in a language, with the arguments in its places; words among them are in it too. */
  public static String text(Locale language, String key, Object... arguments) {
    String pattern = ResourceBundle.getBundle("problem", language, NO_FALLBACK).getString(key);
    Object[] words =
        Arrays.stream(arguments)
            .map(argument -> argument instanceof Accepted text ? text.in(language) : argument)
            .toArray();
    return new MessageFormat(pattern, language).format(words);
  }

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
