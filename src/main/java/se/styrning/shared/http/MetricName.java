package se.styrning.shared.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * What metrics call a request. Until an operation is found for it, the name would be its address,
 * and whoever calls could fill the list of names with what nobody serves, or with methods that
 * nobody has.
 */
@ApplicationScoped
class MetricName {

  private static final String TEMPLATE = "UrlPathTemplate";
  private static final String UNMATCHED = "unmatched";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

  void register(@Observes Router router) {
    router.route().order(RouteOrder.EVERY_ANSWER).handler(MetricName::name);
  }

  private static void name(RoutingContext context) {
    Vertx.currentContext().putLocal(TEMPLATE, UNMATCHED);
    context.next();
  }

  @Produces
  @Singleton
  MeterFilter known() {
    return MeterFilter.deny(MetricName::isOfUnknownMethod);
  }

  private static boolean isOfUnknownMethod(Meter.Id id) {
    String method = id.getTag("method");
    return id.getName().equals("http.server.requests")
        && method != null
        && !METHODS.contains(method);
  }
}
