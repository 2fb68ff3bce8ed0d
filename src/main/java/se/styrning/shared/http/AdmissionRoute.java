package se.styrning.shared.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import se.styrning.shared.problem.ClientAddress;

/**
 * Refuses what comes when as many wait for a place as may, before its token and its address are
 * looked at: a refusal must cost less than what it refuses. Ready answers have been given by then.
 */
@ApplicationScoped
class AdmissionRoute {

  private final Admission admission;
  private final ProblemRoutes problems;

  AdmissionRoute(Admission admission, ProblemRoutes problems) {
    this.admission = admission;
    this.problems = problems;
  }

  void register(@Observes Router router) {
    router.route("/styrning/v1/*").order(RouteOrder.REFUSE_WHEN_FULL).handler(this::admit);
  }

  private void admit(RoutingContext context) {
    Places places = admission.of(context);
    boolean isFull = places.isFull(ClientAddress.of(context.request()));
    if (isFull && !problems.isDocumentation(context.request())) {
      problems.answer(context, places.refusal());
    } else {
      context.next();
    }
  }
}
