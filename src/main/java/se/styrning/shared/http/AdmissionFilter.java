package se.styrning.shared.http;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import se.styrning.shared.problem.ClientAddress;

/**
 * Lets a request go on to a thread of its own when there is a place for it, and leaves the place
 * when its work is done, also that for a client who has gone. What is answered before, ready
 * answers, refusals, health and documentation, takes no place.
 */
public class AdmissionFilter {

  private static final String PLACE = AdmissionFilter.class.getName();

  private final Admission admission;

  AdmissionFilter(Admission admission) {
    this.admission = admission;
  }

  @ServerRequestFilter(nonBlocking = true, priority = RouteOrder.TAKE_A_PLACE)
  public Uni<Void> admit(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
    var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    return Uni.createFrom()
        .completionStage(admission.of(routing).enter(ClientAddress.of(routing.request())))
        .invoke(
            place -> {
              routing.put(PLACE, place);
              context.registerCompletionCallback(completed -> place.leave());
            })
        .replaceWithVoid();
  }

  /** The request is no longer worked on: it waits. */
  public static void leave(RoutingContext routing) {
    Places.Place place = routing.get(PLACE);
    place.leave();
  }
}
