package se.styrning.shared.write;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.InputHandler;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import se.styrning.shared.problem.AdmissionFilter;
import se.styrning.shared.problem.ProblemRoutes;

/**
 * Receives a body before its request is worked on, so that a client who sends slowly holds neither
 * a thread nor a place. Who may not write has been refused by then.
 */
public class BodyFilter {

  private static final int BEFORE_A_PLACE = AdmissionFilter.PRIORITY - 1;

  private final InputHandler input =
      new InputHandler(ProblemRoutes.LARGEST_BODY, Infrastructure::getDefaultWorkerPool);

  @ServerRequestFilter(nonBlocking = true, priority = BEFORE_A_PLACE)
  public void receive(ResteasyReactiveContainerRequestContext request) throws Exception {
    input.handle((ResteasyReactiveRequestContext) request.getServerRequestContext());
  }
}
