package se.styrning.shared.http;

import io.github.bucket4j.TimeMeter;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import se.styrning.shared.problem.ClientAddress;
import se.styrning.shared.problem.ProblemType;

/**
 * Refuses a client that makes more requests a minute than it may: the client of a verified token,
 * else the network address. Every token is verified first; those that fail are counted by address
 * and by themselves, so that guessing has an end and locks nobody else out.
 */
@ApplicationScoped
public class RateLimitRoute {

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
      router.route().order(RouteOrder.COUNT_ADDRESSES).handler(this::limitAddress);
      router.route().order(RouteOrder.FAILED_TOKENS).failureHandler(this::limitFailures);
      router.route().order(RouteOrder.COUNT_CLIENTS).handler(this::limitTokenClient);
    }
  }

  private void limitAddress(RoutingContext context) {
    String address = ClientAddress.of(context.request());
    if (isUnlimited(context) || hasToken(context)) {
      context.next();
    } else {
      go(context, limiter.take("address " + address));
    }
  }

  /** Bad tokens have an end for their address, which good ones behind the same do not notice. */
  private void limitFailures(RoutingContext context) {
    String address = ClientAddress.of(context.request());
    boolean isBadToken = context.failure() instanceof AuthenticationException && hasToken(context);
    if (isBadToken && !isUnlimited(context)) {
      go(context, limiter.take("failures " + address));
    } else {
      context.next();
    }
  }

  private static boolean hasToken(RoutingContext context) {
    return context.request().headers().contains(HttpHeaders.AUTHORIZATION);
  }

  private void limitTokenClient(RoutingContext context) {
    boolean isGood =
        context.user() instanceof QuarkusHttpUser user && !user.getSecurityIdentity().isAnonymous();
    if (isGood && !isUnlimited(context)) {
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
