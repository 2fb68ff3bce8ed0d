package se.styrning.behorighet;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the verified token says.
 *
 * @param subjekt the token's subject, {@code sub}
 * @param klient the client application, {@code azp} or {@code client_id}, if the token names one
 * @param uppdrag what the bearer may do, by the organ or kommun it may do it for
 */
public record Anropare(String subjekt, @Nullable String klient, Map<String, Set<Roll>> uppdrag) {

  /** The service itself, when it loads data at start. */
  public static final Anropare TJANSTEN = new Anropare("styrning", null, Map.of());

  private static final int KOMMUNKOD_LENGTH = 4;

  /** Whether the bearer has one of the roles for an organ or kommun. */
  boolean holds(String omfattning, Roll... roller) {
    Set<Roll> held = uppdrag.getOrDefault(omfattning, Set.of());
    return Arrays.stream(roller).anyMatch(held::contains);
  }

  /** The kommuner the bearer administers. */
  public Set<String> kommuner() {
    return uppdrag.keySet().stream()
        .filter(Anropare::isKommun)
        .filter(kommun -> holds(kommun, Roll.ADMINISTRATOR))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The organ the bearer works for, and the kommuner it administers: what it has insight in. */
  public Set<String> insight() {
    Set<String> insight = new TreeSet<>(kommuner());
    uppdrag.keySet().stream().filter(id -> !isKommun(id)).forEach(insight::add);
    return insight;
  }

  /** The roles as they are written in the audit log. */
  public String rollnamn() {
    return uppdrag.values().stream()
        .flatMap(Collection::stream)
        .map(Roll::namn)
        .distinct()
        .sorted()
        .collect(Collectors.joining(","));
  }

  static String kommunkod(String organ) {
    return organ.substring(0, Math.min(KOMMUNKOD_LENGTH, organ.length()));
  }

  static boolean isKommun(String id) {
    return id.length() == KOMMUNKOD_LENGTH;
  }
}
