package se.styrning.shared.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is on a connection. When another request comes meanwhile, no more is read until
 * those that have come are answered: else they would lie in memory without end. All happens on the
 * event loop of the connection.
 */
final class Turn extends ChannelInboundHandlerAdapter {

  private final Http1xServerConnection connection;
  private @Nullable RoutingContext current;

  Turn(Http1xServerConnection connection) {
    this.connection = connection;
  }

  /** It is the turn of this request until it has been answered. */
  void take(RoutingContext context) {
    current = context;
    context.addEndHandler(ended -> connection.getContext().runOnContext(next -> leave(context)));
  }

  /** By now the next one, if any, has taken its turn. */
  private void leave(RoutingContext context) {
    if (current == context) {
      current = null;
      connection.doResume();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext channel, Object message) {
    if (current != null && message instanceof HttpRequest) {
      connection.doPause();
    }
    channel.fireChannelRead(message);
  }
}
