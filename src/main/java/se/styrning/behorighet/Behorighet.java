package se.styrning.behorighet;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.list.Identities;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.ProblemType;

/** Decides who may do what. Every write path and every read of a draft asks here. */
@RequestScoped
public class Behorighet {

  private static final Pattern ORGAN = Pattern.compile("[0-9]{4}-[a-z0-9-]{1,55}");

  private final SecurityIdentity identity;
  private final Identities identiteter;

  Behorighet(SecurityIdentity identity, Identities identiteter) {
    this.identity = identity;
    this.identiteter = identiteter;
  }

  /** Who calls; a caller without a token is 401. */
  public Anropare anropare() {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw new UnauthorizedException();
    }
    return new Anropare(token.getSubject(), client(token), Uppdrag.of(token, identity.getRoles()));
  }

  /** Lets pass a caller with one of the roles for the organ; anyone else is 403. */
  public Anropare requireOrgan(String organ, Roll... roller) {
    Anropare anropare = anropare();
    if (!anropare.holds(organ, roller)) {
      requireExisting(organ);
      throw refused(organ, roller);
    }
    return anropare;
  }

  /** The organ, if the caller has one of the roles for it; anyone else is 403. */
  public String authorised(String organ, Roll... roller) {
    requireOrgan(organ, roller);
    return organ;
  }

  /** Lets pass an administrator of the kommun; anyone else is 403. */
  public Anropare requireKommun(String kommunkod) {
    Anropare anropare = anropare();
    if (!anropare.kommuner().contains(kommunkod)) {
      throw refused(kommunkod, Roll.ADMINISTRATOR);
    }
    return anropare;
  }

  /** Lets pass whoever works for the organ in any role, or administers its kommun. */
  public void requireInsight(String organ) {
    if (!hasInsight(anropare(), organ)) {
      requireExisting(organ);
      throw refused(organ, Roll.values());
    }
  }

  /** Nobody lacks a role for what does not exist: such an organ is 404. */
  private void requireExisting(String organ) {
    if (ORGAN.matcher(organ).matches()) {
      identiteter.requireExisting("organ", organ);
    }
  }

  /** Whether the caller, who may be anyone, works for the organ or administers its kommun. */
  public boolean hasInsight(String organ) {
    return !identity.isAnonymous() && hasInsight(anropare(), organ);
  }

  private static boolean hasInsight(Anropare anropare, String organ) {
    Set<String> insight = anropare.insight();
    return insight.contains(organ) || insight.contains(Anropare.kommunkod(organ));
  }

  private static DomainException refused(String omfattning, Roll... roller) {
    String names = Arrays.stream(roller).map(Roll::namn).collect(Collectors.joining(", "));
    return new DomainException(
        ProblemType.EJ_BEHORIG, List.of(), "ej-behorig.detail", roller.length, names, omfattning);
  }

  private static @Nullable String client(JsonWebToken token) {
    String azp = TokenAugmentor.name(token.getClaim(Claims.azp.name()));
    return azp == null ? TokenAugmentor.name(token.getClaim("client_id")) : azp;
  }
}
