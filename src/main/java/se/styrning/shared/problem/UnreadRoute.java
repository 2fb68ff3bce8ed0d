package se.styrning.shared.problem;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Begins no request of a client that has not read the answers before it, and none of one that has
 * gone. Else a client that asks again and again on a connection and never reads would have all its
 * answers made and lie here.
 */
@ApplicationScoped
class UnreadRoute {

  private static final int BEFORE_ALL_ELSE = Integer.MIN_VALUE;

  void register(@Observes Router router) {
    router.route().order(BEFORE_ALL_ELSE).handler(UnreadRoute::begin);
  }

  private static void begin(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (!((ConnectionBase) context.request().connection()).channel().isActive()) {
      // Not at once: the next request on the connection is begun by the end of this one.
      context.vertx().runOnContext(gone -> response.end());
    } else if (response.writeQueueFull()) {
      context.request().pause();
      response.drainHandler(read -> resume(context));
    } else {
      context.next();
    }
  }

  private static void resume(RoutingContext context) {
    context.response().drainHandler(null);
    context.request().resume();
    context.next();
  }
}
