package se.styrning.shared.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What would have been accepted, in words: a text of the problem bundles below {@code accepterat},
 * and what fills its places. It gets its language when it is answered.
 */
public record Accepted(String key, List<String> arguments) {

  private static final String PREFIX = "accepterat.";

  /** The text of a key, for example {@code senast}, with the arguments as they are written. */
  public static Accepted of(String key, Object... arguments) {
    return new Accepted(PREFIX + key, Stream.of(arguments).map(String::valueOf).toList());
  }

  String in(Locale language) {
    return ProblemTexts.text(language, key, arguments.toArray());
  }
}
