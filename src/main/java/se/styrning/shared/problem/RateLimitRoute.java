package se.styrning.shared.problem;

import io.github.bucket4j.TimeMeter;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses a client that makes more requests a minute than it may: the client of a verified token,
 * else the network address. Tokens that fail are counted by address, so that guessing has an end.
 */
@ApplicationScoped
public class RateLimitRoute {

  /** After CORS, so that browsers can read the refusal, and before tokens are verified. */
  private static final int BEFORE_AUTHENTICATION = -250;

  /** The first place of a route where a request without a token has been counted. */
  public static final int COUNTED = BEFORE_AUTHENTICATION + 1;

  private static final int AFTER_AUTHENTICATION = -150;
  private static final String POLICY = "\"default\"";
  private static final String UNLIMITED = "/q/";

  private final ProblemRoutes problems;
  private final RateLimiter limiter;

  RateLimitRoute(
      ProblemRoutes problems,
      @ConfigProperty(name = "styrning.begransning.per-minut") int perMinute) {
    this.problems = problems;
    this.limiter = new RateLimiter(perMinute, TimeMeter.SYSTEM_NANOTIME);
  }

  void register(@Observes Router router) {
    if (limiter.perMinute() > 0) {
      router.route().order(BEFORE_AUTHENTICATION).handler(this::limitAddress);
      router.route().order(AFTER_AUTHENTICATION).handler(this::limitTokenClient);
    }
  }

  private void limitAddress(RoutingContext context) {
    String address = ClientAddress.of(context.request());
    if (isUnlimited(context)) {
      context.next();
    } else if (context.request().getHeader("Authorization") == null) {
      go(context, limiter.take("address " + address));
    } else {
      String failures = "failures " + address;
      context.addEndHandler(ended -> countFailure(context, failures));
      RateLimiter.Outcome outcome = limiter.look(failures);
      if (outcome.accepted()) {
        context.next();
      } else {
        go(context, outcome);
      }
    }
  }

  private void countFailure(RoutingContext context, String failures) {
    if (context.response().getStatusCode() == ProblemType.EJ_AUTENTISERAD.status()) {
      limiter.take(failures);
    }
  }

  private void limitTokenClient(RoutingContext context) {
    boolean hasToken =
        context.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous();
    if (hasToken && !isUnlimited(context)) {
      SecurityIdentity identity = ((QuarkusHttpUser) context.user()).getSecurityIdentity();
      go(context, limiter.take("client " + client(identity)));
    } else {
      context.next();
    }
  }

  /** Whom the token was issued to: a person or a machine. */
  private static String client(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
        ? token.getIssuer() + " " + token.getSubject()
        : identity.getPrincipal().getName();
  }

  private static boolean isUnlimited(RoutingContext context) {
    return context.normalizedPath().startsWith(UNLIMITED);
  }

  private void go(RoutingContext context, RateLimiter.Outcome outcome) {
    HttpServerResponse response = context.response();
    response.putHeader("RateLimit-Policy", POLICY + ";q=" + limiter.perMinute() + ";w=60");
    response.putHeader("RateLimit", POLICY + ";r=" + outcome.remaining() + ";t=" + outcome.full());
    if (outcome.accepted()) {
      context.next();
    } else {
      response.putHeader("Retry-After", Long.toString(outcome.retry()));
      problems.answer(context, ProblemType.FOR_MANGA_ANROP);
    }
  }
}
