package se.styrning.shared.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * While the service is about to stop, answers end their connection, so that the client's next
 * request goes to another instance. Readiness is down by then, and requests are still answered.
 */
@ApplicationScoped
class StoppingRoute {

  private volatile boolean stopping;

  void register(@Observes Router router) {
    router.route().order(RouteOrder.EVERY_ANSWER).handler(this::receive);
  }

  void stop(@Observes ShutdownDelayInitiatedEvent begun) {
    stopping = true;
  }

  private void receive(RoutingContext context) {
    if (stopping && context.request().version() != HttpVersion.HTTP_2) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      context.addEndHandler(ended -> context.request().connection().close());
    }
    context.next();
  }
}
