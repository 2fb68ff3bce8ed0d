package se.styrning.behorighet;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.ProblemType;

/** Decides who may do what. Every write path and every read of a draft asks here. */
@RequestScoped
public class Behorighet {

  private static final int KOMMUNKOD_LENGTH = 4;
  private static final String ORGAN = "organ";
  private static final String KOMMUNER = "kommuner";

  private final SecurityIdentity identity;

  Behorighet(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Who calls; a caller without a token is 401. */
  public Anropare anropare() {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw new UnauthorizedException();
    }
    Set<Roll> roller =
        identity.getRoles().stream()
            .map(Roll::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet());
    return new Anropare(
        Optional.ofNullable(token.getSubject()).orElse(token.getName()),
        client(token),
        roller,
        texts(token, ORGAN),
        texts(token, KOMMUNER));
  }

  /** Lets pass a caller with one of the roles for the organ; anyone else is 403. */
  public Anropare requireOrgan(String organ, Roll... roller) {
    Anropare anropare = anropare();
    if (!anropare.organ().contains(organ) || !holds(anropare, roller)) {
      throw refused(organ, roller);
    }
    return anropare;
  }

  /** Lets pass an administrator of the kommun; anyone else is 403. */
  public Anropare requireKommun(String kommunkod) {
    Anropare anropare = anropare();
    if (!anropare.kommuner().contains(kommunkod) || !holds(anropare, Roll.ADMINISTRATOR)) {
      throw refused(kommunkod, Roll.ADMINISTRATOR);
    }
    return anropare;
  }

  /** Lets pass whoever works for the organ in any role, or administers its kommun. */
  public void requireInsight(String organ) {
    Set<String> insight = insight();
    if (!insight.contains(organ) && !insight.contains(kommunkod(organ))) {
      throw refused(organ, Roll.values());
    }
  }

  /** Whether the caller, who may be anyone, works for the organ or administers its kommun. */
  public boolean hasInsight(String organ) {
    if (identity.isAnonymous()) {
      return false;
    }
    Set<String> insight = insight();
    return insight.contains(organ) || insight.contains(kommunkod(organ));
  }

  /** The organ the caller works for, and the kommuner it administers: what it has insight in. */
  public Set<String> insight() {
    Anropare anropare = anropare();
    Set<String> insight = new TreeSet<>();
    if (!anropare.roller().isEmpty()) {
      // A kommun named as an organ gives nothing.
      anropare.organ().stream().filter(id -> !isKommun(id)).forEach(insight::add);
    }
    if (anropare.roller().contains(Roll.ADMINISTRATOR)) {
      anropare.kommuner().stream().filter(Behorighet::isKommun).forEach(insight::add);
    }
    return insight;
  }

  private static String kommunkod(String organ) {
    return organ.substring(0, Math.min(KOMMUNKOD_LENGTH, organ.length()));
  }

  private static boolean isKommun(String id) {
    return id.length() == KOMMUNKOD_LENGTH;
  }

  private static boolean holds(Anropare anropare, Roll... roller) {
    return Arrays.stream(roller).anyMatch(anropare.roller()::contains);
  }

  private static DomainException refused(String omfattning, Roll... roller) {
    String names = Arrays.stream(roller).map(Roll::namn).collect(Collectors.joining(", "));
    return new DomainException(
        ProblemType.EJ_BEHORIG, List.of(), "ej-behorig.detail", roller.length, names, omfattning);
  }

  private static @Nullable String client(JsonWebToken token) {
    String azp = token.getClaim(Claims.azp.name());
    return azp == null ? token.getClaim("client_id") : azp;
  }

  /** A claim that is a list of texts; one text alone counts as a list of one. */
  private static Set<String> texts(JsonWebToken token, String name) {
    Object claim = token.getClaim(name);
    Stream<?> values =
        claim instanceof JsonArray array
            ? array.stream()
            : claim instanceof Collection<?> list ? list.stream() : Stream.ofNullable(claim);
    return values.map(Behorighet::text).collect(Collectors.toUnmodifiableSet());
  }

  private static String text(Object value) {
    return value instanceof JsonString text
        ? text.getString()
        : value instanceof JsonValue other ? other.toString() : String.valueOf(value);
  }
}
