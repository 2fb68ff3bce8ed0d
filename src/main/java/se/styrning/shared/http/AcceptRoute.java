package se.styrning.shared.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.Preferences;
import se.styrning.shared.problem.ProblemType;
import se.styrning.shared.problem.ResourcePaths;

/**
 * Chooses the media type of an answer from what its address offers and Accept prefers (RFC 9110
 * 12.5.1), once for all that comes after: Accept then names that type and nothing else. The
 * framework minds no quality of 0, and fails on what it cannot read.
 */
@ApplicationScoped
public class AcceptRoute {

  private static final String TYPE = AcceptRoute.class.getName();

  private final ResourcePaths paths;
  private final ProblemRoutes problems;

  AcceptRoute(ResourcePaths paths, ProblemRoutes problems) {
    this.paths = paths;
    this.problems = problems;
  }

  void register(@Observes Router router) {
    router.route().order(RouteOrder.CHOOSE_TYPE).handler(this::choose);
  }

  /** The type of the answer to a request; null where no resource has its address and method. */
  public static @Nullable String chosen(RoutingContext context) {
    return context.get(TYPE);
  }

  private void choose(RoutingContext context) {
    HttpServerRequest request = context.request();
    List<String> offered = paths.produced(context.normalizedPath(), request.method().name());
    if (offered.isEmpty()) {
      context.next();
      return;
    }
    String accept = String.join(",", request.headers().getAll(HttpHeaders.ACCEPT));
    Optional<String> chosen = Preferences.of(accept).mediaType(offered);
    if (chosen.isEmpty()) {
      problems.answer(context, refusal(accept, offered));
      return;
    }
    context.put(TYPE, chosen.get());
    request.headers().set(HttpHeaders.ACCEPT, chosen.get());
    context.next();
  }

  /** 406: none of the types that are offered is accepted. */
  private static DomainException refusal(String accept, List<String> offered) {
    return new DomainException(
        ProblemType.EJ_ACCEPTABELT_FORMAT,
        List.of(Fault.parameter("Accept", accept, String.join(", ", offered))),
        "ej-acceptabelt-format.standard");
  }
}
