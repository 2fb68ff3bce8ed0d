package se.styrning.shared.problem;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Keeps a line of each request that was refused for want of authority: what was asked for, where
 * from and, of a token that was verified, by whom. Never a token, a body or a query. So that nobody
 * fills the log, only so many of each kind are written a minute; the rest are counted.
 */
@ApplicationScoped
class SecurityLog {

  private static final Logger LOG = Logger.getLogger("se.styrning.security");
  private static final int MOST_A_MINUTE = 100;
  private static final int LONGEST_METHOD = 20;
  private static final int LONGEST_PATH = 200;

  private final Map<ProblemType, AtomicInteger> refusals = new EnumMap<>(ProblemType.class);
  private final Instance<SecurityIdentity> identity;

  SecurityLog(Vertx vertx, Instance<SecurityIdentity> identity) {
    this.identity = identity;
    for (ProblemType type : ProblemType.values()) {
      if (isRefusal(type)) {
        refusals.put(type, new AtomicInteger());
      }
    }
    vertx.setPeriodic(TimeUnit.MINUTES.toMillis(1), timer -> countAnew());
  }

  /** Whether a problem says that the caller may not. */
  static boolean isRefusal(ProblemType type) {
    return type.status() == ProblemType.EJ_AUTENTISERAD.status()
        || type.status() == ProblemType.EJ_BEHORIG.status();
  }

  /**
   * @param path as it is told in the problem, where every character is one of an address
   */
  void refused(HttpServerRequest request, ProblemType type, String path) {
    AtomicInteger count = refusals.get(type);
    if (count != null && count.incrementAndGet() <= MOST_A_MINUTE) {
      LOG.infof(
          "%d %s %s %s from %s%s",
          type.status(),
          type.slug(),
          shortened(request.method().name(), LONGEST_METHOD),
          shortened(path, LONGEST_PATH),
          ClientAddress.of(request),
          bearer());
    }
  }

  /** Whoever a verified token names; before it is verified nobody is known. */
  private String bearer() {
    return Arc.container().requestContext().isActive()
            && identity.get().getPrincipal() instanceof JsonWebToken token
        ? " by " + token.getIssuer() + " " + token.getSubject()
        : "";
  }

  void countAnew() {
    refusals.forEach(
        (type, count) -> {
          int more = count.getAndSet(0) - MOST_A_MINUTE;
          if (more > 0) {
            LOG.infof("%d %s %d more within a minute", type.status(), type.slug(), more);
          }
        });
  }

  private static String shortened(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) + "…" : text;
  }
}
