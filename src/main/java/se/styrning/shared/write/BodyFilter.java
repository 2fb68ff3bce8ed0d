package se.styrning.shared.write;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.InputHandler;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import se.styrning.shared.http.BodyLimits;
import se.styrning.shared.http.RouteOrder;
import se.styrning.shared.problem.ClientAddress;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.ProblemType;

/**
 * Receives a body before its request is worked on, so that a client who sends slowly holds neither
 * a thread nor a place, and loses its connection when the time for that is up. Who may not write
 * has been refused by then. All bodies that are held have a limit together, and those of one
 * client: what does not fit is 503 before any of it is read.
 */
public class BodyFilter {

  private static final String DEADLINE = BodyFilter.class.getName();
  private static final String ROOM = HeldBodies.Room.class.getName();
  private static final String RETRY_AFTER_SECONDS = "2";

  private final InputHandler input =
      new InputHandler(BodyLimits.LARGEST_BODY, Infrastructure::getDefaultWorkerPool);
  private final HeldBodies held = new HeldBodies();
  private final Duration patience;

  BodyFilter(@ConfigProperty(name = "styrning.innehall.langst") Duration patience) {
    this.patience = patience;
  }

  @ServerRequestFilter(nonBlocking = true, priority = RouteOrder.RECEIVE_BODY)
  public void receive(ResteasyReactiveContainerRequestContext request, RoutingContext routing)
      throws Exception {
    var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    HttpServerRequest http = routing.request();
    HeldBodies.Room room = held.enter(ClientAddress.of(http), BodyLimits.announced(http));
    if (room == null) {
      throw new DomainException(
              ProblemType.TILLFALLIGT_OTILLGANGLIG, List.of(), "tillfalligt-otillganglig.innehall")
          .withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    context.registerCompletionCallback(completed -> room.leave());
    routing.put(ROOM, room);
    HttpConnection connection = http.connection();
    // Keeps nothing of the request, of which very many may come before the time is up.
    long deadline = routing.vertx().setTimer(patience.toMillis(), late -> end(room, connection));
    routing.put(DEADLINE, deadline);
    context.registerCompletionCallback(completed -> routing.vertx().cancelTimer(deadline));
    routing.addEndHandler(ended -> room.leaveUnlessFilled());
    input.handle(context);
  }

  /** The whole body has come: its room is left when the work is done, whether its sender stays. */
  @ServerRequestFilter(nonBlocking = true, priority = RouteOrder.BODY_RECEIVED)
  public void received(RoutingContext routing) {
    HeldBodies.Room room = routing.get(ROOM);
    room.fill();
    long deadline = routing.get(DEADLINE);
    routing.vertx().cancelTimer(deadline);
  }

  private static void end(HeldBodies.Room room, HttpConnection connection) {
    if (!room.isFilled()) {
      var unused = connection.close();
    }
  }
}
