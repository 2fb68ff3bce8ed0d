package se.styrning.behorighet;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;

/**
 * Verifies tokens as Quarkus does, but refuses one that it stumbles over: a claim may be of any
 * type and size, and those who read it do not expect that. That the provider is away is no fault of
 * the token.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

  private final OidcAuthenticationMechanism oidc;

  TokenMechanism(OidcAuthenticationMechanism oidc) {
    this.oidc = oidc;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    return Uni.createFrom()
        .deferred(() -> oidc.authenticate(context, providers))
        .onFailure(TokenMechanism::isUnforeseen)
        .transform(AuthenticationFailedException::new);
  }

  private static boolean isUnforeseen(Throwable failure) {
    return !(failure instanceof AuthenticationException || failure instanceof OIDCException);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return oidc.getChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return oidc.getCredentialTransport(context);
  }
}
