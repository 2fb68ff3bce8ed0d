package se.styrning.behorighet;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a token lets its bearer do for whom. The claim {@code uppdrag} says it role by role for each
 * organ and kommun, and then nothing else counts. Without it the roles of the token hold for the
 * organ and kommuner that it lists, as long as that can be read in one way only: of several roles
 * and several organ nobody can tell which role belongs to which, so they give no role at all. That
 * the bearer works for each of the organ holds in every reading. What is of another type than it
 * should be gives nothing.
 */
final class Uppdrag {

  private static final String CLAIM = "uppdrag";
  private static final String ORGAN = "organ";
  private static final String KOMMUNER = "kommuner";

  /** A kommun, or an organ; what is written otherwise is nobody's. */
  private static final Pattern OMFATTNING = Pattern.compile("[0-9]{4}(-[a-z0-9-]{1,55})?");

  private Uppdrag() {}

  /** Whether the token says for whom each role holds. */
  static boolean isNamed(JsonWebToken token) {
    return token.getClaim(CLAIM) != null;
  }

  /**
   * The roles by organ or kommunkod; an organ without any is one that the bearer works for in a
   * role that the token does not tell.
   *
   * @param names the roles of the token, whomever they hold for
   */
  static Map<String, Set<Roll>> of(JsonWebToken token, Set<String> names) {
    return isNamed(token)
        ? named(token.getClaim(CLAIM))
        : listed(roles(names.stream()), texts(token, ORGAN), texts(token, KOMMUNER));
  }

  private static Map<String, Set<Roll>> named(Object claim) {
    Map<String, Set<Roll>> uppdrag = new HashMap<>();
    if (claim instanceof Map<?, ?> members) {
      members.forEach(
          (omfattning, roller) -> {
            Set<Roll> known = roles(texts(roller));
            if (!known.isEmpty() && isKnown(String.valueOf(omfattning))) {
              uppdrag.put(String.valueOf(omfattning), known);
            }
          });
    }
    return Map.copyOf(uppdrag);
  }

  private static Map<String, Set<Roll>> listed(
      Set<Roll> roller, Set<String> organ, Set<String> kommuner) {
    Map<String, Set<Roll>> uppdrag = new HashMap<>();
    Set<String> real =
        organ.stream()
            .filter(id -> isKnown(id) && !Anropare.isKommun(id))
            .collect(Collectors.toSet());
    Set<Roll> ofOrgan = isAmbiguous(roller, real) ? Set.of() : roller;
    if (!roller.isEmpty()) {
      real.forEach(id -> uppdrag.put(id, ofOrgan));
    }
    if (roller.contains(Roll.ADMINISTRATOR)) {
      kommuner.stream()
          .filter(id -> isKnown(id) && Anropare.isKommun(id))
          .forEach(kommun -> uppdrag.put(kommun, Set.of(Roll.ADMINISTRATOR)));
    }
    return Map.copyOf(uppdrag);
  }

  private static boolean isKnown(String omfattning) {
    return OMFATTNING.matcher(omfattning).matches();
  }

  /** The role of an administrator concerns a kommun, and no organ. */
  private static boolean isAmbiguous(Set<Roll> roller, Set<String> organ) {
    return organ.size() > 1 && roller.stream().filter(r -> r != Roll.ADMINISTRATOR).count() > 1;
  }

  private static Set<Roll> roles(Stream<String> names) {
    return names
        .map(Roll::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Roll.class)));
  }

  private static Set<String> texts(JsonWebToken token, String name) {
    return texts(token.getClaim(name)).collect(Collectors.toUnmodifiableSet());
  }

  /** The texts of a list; one text alone counts as a list of one. */
  private static Stream<String> texts(@Nullable Object claim) {
    Stream<?> values = claim instanceof Collection<?> list ? list.stream() : Stream.of(claim);
    return values.map(Uppdrag::text).filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  /** A claim that is a text; null where it is anything else. */
  static @Nullable String text(@Nullable Object claim) {
    return claim instanceof JsonString text
        ? text.getString()
        : claim instanceof String text ? text : null;
  }
}
