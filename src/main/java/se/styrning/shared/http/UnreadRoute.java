package se.styrning.shared.http;

import io.netty.channel.ChannelPipeline;
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
 * the rest without an answer.
 */
@ApplicationScoped
class UnreadRoute {

  /** What metrics count a request as that nobody awaits the answer to; it is never sent. */
  private static final int CLIENT_HAS_GONE = 499;

  void register(@Observes Router router) {
    router.route().order(RouteOrder.EVERY_ANSWER).handler(UnreadRoute::receive);
  }

  private static void receive(RoutingContext context) {
    if (context.request().connection() instanceof Http1xServerConnection connection) {
      if (connection.channel().isActive()) {
        turn(connection).take(context);
      }
      context.vertx().runOnContext(alone -> begin(context, connection));
    } else {
      // HTTP/2 has a limit for each connection, and windows of its own.
      context.next();
    }
  }

  private static Turn turn(Http1xServerConnection connection) {
    ChannelPipeline pipeline = connection.channel().pipeline();
    Turn turn = pipeline.get(Turn.class);
    if (turn == null) {
      turn = new Turn(connection);
      pipeline.addBefore(connection.channelHandlerContext().name(), null, turn);
    }
    return turn;
  }

  private static void begin(RoutingContext context, Http1xServerConnection connection) {
    HttpServerResponse response = context.response();
    if (!connection.channel().isActive()) {
      response.setStatusCode(CLIENT_HAS_GONE).end();
    } else if (connection.isNotWritable()) {
      response.drainHandler(read -> again(context, connection));
    } else {
      context.next();
    }
  }

  /** Not at once: what is told here may be in the middle of writing. */
  private static void again(RoutingContext context, Http1xServerConnection connection) {
    context.response().drainHandler(null);
    context.vertx().runOnContext(alone -> begin(context, connection));
  }
}
