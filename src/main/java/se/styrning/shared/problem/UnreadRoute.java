package se.styrning.shared.problem;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Begins one request at a time of those that a client sends without waiting for answers
 * (pipelining), none while it has not read the answers before, and none when it has gone.
 *
 * <p>The server begins the next request within the call that ends the answer before it. Some
 * hundreds of ready answers in a row would be that many calls deep, overflow the stack, and leave
 * the rest without an answer; and other clients would wait for them all.
 */
@ApplicationScoped
class UnreadRoute {

  private static final int BEFORE_ALL_ELSE = Integer.MIN_VALUE;

  void register(@Observes Router router) {
    router.route().order(BEFORE_ALL_ELSE).handler(UnreadRoute::receive);
  }

  private static void receive(RoutingContext context) {
    if (context.request().connection() instanceof Http1xServerConnection connection) {
      context.vertx().runOnContext(alone -> begin(context, connection));
    } else {
      // HTTP/2 has a limit for each connection, and windows of its own.
      context.next();
    }
  }

  private static void begin(RoutingContext context, Http1xServerConnection connection) {
    HttpServerResponse response = context.response();
    if (!connection.channel().isActive()) {
      response.end();
    } else if (connection.isNotWritable()) {
      connection.doPause();
      response.drainHandler(
          read -> {
            response.drainHandler(null);
            connection.doResume();
            receive(context);
          });
    } else {
      context.next();
    }
  }
}
