package se.styrning.shared.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.SortedSet;
import se.styrning.shared.problem.ProblemType;
import se.styrning.shared.problem.ResourcePaths;

/**
 * Answers OPTIONS with the methods of the very address, and of an unknown one that it is unknown.
 * The framework would list those of every address that begins alike.
 */
@ApplicationScoped
class OptionsRoute {

  private final ResourcePaths paths;
  private final ProblemRoutes problems;

  OptionsRoute(ResourcePaths paths, ProblemRoutes problems) {
    this.paths = paths;
    this.problems = problems;
  }

  void register(@Observes Router router) {
    router
        .route()
        .method(HttpMethod.OPTIONS)
        .order(RouteOrder.BEFORE_RESOURCES)
        .handler(this::answer);
  }

  private void answer(RoutingContext context) {
    SortedSet<String> methods = paths.methods(String.valueOf(context.request().path()));
    if (!methods.isEmpty()) {
      context.response().putHeader("Allow", String.join(", ", methods)).end();
    } else if (isUnknown(context.request())) {
      context.fail(ProblemType.OKAND_SOKVAG.status());
    } else {
      context.next();
    }
  }

  /** The documentation and the root itself are served by others. */
  private boolean isUnknown(HttpServerRequest request) {
    return paths.isBelowRoot(String.valueOf(request.path())) && !problems.isDocumentation(request);
  }
}
