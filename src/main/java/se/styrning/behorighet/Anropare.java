package se.styrning.behorighet;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as the verified token says.
 *
 * @param subjekt the token's subject, {@code sub}
 * @param klient the client application, {@code azp} or {@code client_id}, if the token names one
 * @param roller what the bearer may do
 * @param organ the organ for which it holds, claim {@code organ}
 * @param kommuner the kommuner an administrator sees to, claim {@code kommuner}
 */
public record Anropare(
    String subjekt,
    @Nullable String klient,
    Set<Roll> roller,
    Set<String> organ,
    Set<String> kommuner) {

  /** The service itself, when it loads data at start. */
  public static final Anropare TJANSTEN =
      new Anropare("styrning", null, Set.of(), Set.of(), Set.of());

  /** The roles as they are written in the audit log. */
  public String rollnamn() {
    return roller.stream().map(Roll::namn).sorted().collect(Collectors.joining(","));
  }
}
