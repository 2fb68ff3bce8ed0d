package se.styrning.shared.problem;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller prefers, as Accept, Accept-Encoding and Accept-Language tell it (RFC 9110 12.4.2):
 * values, each with its place and a quality. What cannot be read as one counts as not sent, and the
 * cost grows with the length of the header alone.
 */
public final class Preferences {

  private static final String ANYTHING = "*/*";
  private static final int LONGEST_QUALITY = 5;
  private static final int WHOLE = 1000;

  private final Map<String, Wish> wishes = new HashMap<>();

  private record Wish(int place, int quality) {}

  private Preferences(@Nullable String header) {
    String[] parts = header == null ? new String[0] : header.split(",");
    for (String part : parts) {
      int end = part.indexOf(';');
      String value = (end < 0 ? part : part.substring(0, end)).strip().toLowerCase(Locale.ROOT);
      if (!part.isBlank()) {
        wishes.putIfAbsent(value, new Wish(wishes.size(), end < 0 ? WHOLE : quality(part, end)));
      }
    }
  }

  public static Preferences of(@Nullable String header) {
    return new Preferences(header);
  }

  /** How much a value is wanted, named as it is, in thousandths; 0 where it is not. */
  public int quality(String value) {
    Wish wish = wishes.get(value);
    return wish == null ? 0 : wish.quality;
  }

  /** The language of those offered that is wanted most; a region of one counts as the language. */
  Optional<String> language(List<String> offered) {
    return wishes.entrySet().stream()
        .filter(wish -> wish.getValue().quality > 0)
        .sorted(Map.Entry.comparingByValue(BEST))
        .map(wish -> wish.getKey().split("-", 2)[0])
        .filter(offered::contains)
        .findFirst();
  }

  /**
   * The media type of those offered that is wanted most: by quality, then the one that is named
   * most narrowly, then the one that is named first. Who says nothing gets the first that is
   * offered.
   */
  public Optional<String> mediaType(List<String> offered) {
    if (wishes.isEmpty()) {
      return offered.stream().findFirst();
    }
    return offered.stream()
        .filter(type -> wish(type).quality > 0)
        .min(
            Comparator.comparing(this::wish, Comparator.comparingInt(wish -> -wish.quality))
                .thenComparing(type -> ranges(type).indexOf(range(type)))
                .thenComparing(this::wish, BEST));
  }

  private static final Comparator<Wish> BEST =
      Comparator.<Wish>comparingInt(wish -> -wish.quality).thenComparing(Wish::place);

  /** What the narrowest range that a type belongs to says of it. */
  private Wish wish(String type) {
    return wishes.getOrDefault(range(type), new Wish(wishes.size(), 0));
  }

  private String range(String type) {
    return ranges(type).stream().filter(wishes::containsKey).findFirst().orElse(ANYTHING);
  }

  /** What may name a type, the narrowest first. */
  private static List<String> ranges(String type) {
    String bare = type.split(";", 2)[0];
    return List.of(bare, bare.split("/", 2)[0] + "/*", ANYTHING);
  }

  /**
   * The parameter q of a part, whose parameters begin at a place; 1 without one, in thousandths.
   */
  private static int quality(String part, int from) {
    for (String parameter : part.substring(from + 1).split(";", -1)) {
      String[] pair = parameter.split("=", 2);
      if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("q")) {
        return number(pair[1].strip());
      }
    }
    return WHOLE;
  }

  /** At most three decimals, as RFC 9110 writes it; 0 for what is no such number. */
  private static int number(String quality) {
    boolean isNumber =
        quality.length() <= LONGEST_QUALITY
            && quality.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    try {
      return isNumber
          ? new BigDecimal(quality).movePointRight(3).min(BigDecimal.valueOf(WHOLE)).intValue()
          : 0;
    } catch (NumberFormatException points) {
      return 0;
    }
  }
}
