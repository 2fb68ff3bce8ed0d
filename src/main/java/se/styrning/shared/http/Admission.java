package se.styrning.shared.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The places of requests: some for ordinary ones, a few for what is slow to read, which are whole
 * lists, PDF and workbooks, and a few for large bodies, so that neither keeps anybody else from an
 * answer, nor readers those who write. Together they are fewer than there are database connections,
 * so that readiness, and those who look for what other instances wrote, get one whatever is asked.
 */
@ApplicationScoped
class Admission {

  private static final Set<String> SLOW_TYPES =
      Set.of(
          "application/pdf",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/x-ndjson");

  private final Places ordinary;
  private final Places slow;
  private final Places large;

  Admission(
      @ConfigProperty(name = "styrning.anrop.samtidiga") int places,
      @ConfigProperty(name = "styrning.anrop.per-klient") int perClient,
      @ConfigProperty(name = "styrning.anrop.vantande") int waiting,
      @ConfigProperty(name = "styrning.langsamma.samtidiga") int slowPlaces,
      @ConfigProperty(name = "styrning.langsamma.per-klient") int slowPerClient,
      @ConfigProperty(name = "styrning.langsamma.vantande") int slowWaiting,
      @ConfigProperty(name = "styrning.stora.samtidiga") int largePlaces,
      @ConfigProperty(name = "styrning.stora.per-klient") int largePerClient,
      @ConfigProperty(name = "styrning.stora.vantande") int largeWaiting) {
    ordinary = new Places("tillfalligt-otillganglig.anrop", places, perClient, waiting);
    slow = new Places("tillfalligt-otillganglig.langsamma", slowPlaces, slowPerClient, slowWaiting);
    large = new Places("tillfalligt-otillganglig.stora", largePlaces, largePerClient, largeWaiting);
  }

  Places ordinary() {
    return ordinary;
  }

  Places slow() {
    return slow;
  }

  /** The places that a request is to have one of. */
  Places of(RoutingContext context) {
    if (isSlow(context)) {
      return slow;
    }
    return BodyLimits.announced(context.request()) >= BodyLimits.LARGE_BODY ? large : ordinary;
  }

  private static boolean isSlow(RoutingContext context) {
    String type = AcceptRoute.chosen(context);
    return type != null
        && (SLOW_TYPES.contains(type) || "true".equals(context.request().getParam("hela")));
  }
}
