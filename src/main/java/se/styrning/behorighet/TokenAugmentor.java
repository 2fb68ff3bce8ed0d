package se.styrning.behorighet;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.write.Characters;

/**
 * Finishes the identity of a verified token: one that names nobody is refused, since what its
 * bearer did could not be told of anyone, and the roles of the claim {@code uppdrag} are its roles.
 */
@ApplicationScoped
class TokenAugmentor implements SecurityIdentityAugmentor {

  /** What the audit log has room for and can write. */
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,255}");

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(identity);
    }
    if (name(token.getClaim("sub")) == null) {
      throw new AuthenticationFailedException("The token names nobody");
    }
    return Uni.createFrom().item(Uppdrag.isNamed(token) ? assigned(identity, token) : identity);
  }

  private static SecurityIdentity assigned(SecurityIdentity identity, JsonWebToken token) {
    Set<String> roles =
        Uppdrag.of(token, Set.of()).values().stream()
            .flatMap(Set::stream)
            .map(Roll::namn)
            .collect(Collectors.toSet());
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(token)
        .addCredentials(identity.getCredentials())
        .addAttributes(identity.getAttributes())
        .addRoles(roles)
        .build();
  }

  /** A claim that names somebody; null where it does not. */
  static @Nullable String name(@Nullable Object claim) {
    String text = Uppdrag.text(claim);
    return text != null && !Characters.isInvisible(text) && NAME.matcher(text).matches()
        ? text
        : null;
  }
}
