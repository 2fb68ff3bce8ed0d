package se.styrning.shared.write;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.InputHandler;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import se.styrning.shared.problem.AdmissionFilter;
import se.styrning.shared.problem.BodyLimits;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.ProblemType;

/**
 * Receives a body before its request is worked on, so that a client who sends slowly holds neither
 * a thread nor a place. Who may not write has been refused by then. All bodies that are held have a
 * limit together: one that does not fit within it is 503 before any of it is read.
 */
public class BodyFilter {

  private static final int BEFORE_A_PLACE = AdmissionFilter.PRIORITY - 1;
  private static final int MOST_DIGITS = 18;
  private static final String RETRY_AFTER_SECONDS = "2";

  private final InputHandler input =
      new InputHandler(BodyLimits.LARGEST_BODY, Infrastructure::getDefaultWorkerPool);
  private final AtomicLong held = new AtomicLong();

  @ServerRequestFilter(nonBlocking = true, priority = BEFORE_A_PLACE)
  public void receive(ResteasyReactiveContainerRequestContext request, HttpServerRequest http)
      throws Exception {
    var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    long length = length(http);
    if (held.addAndGet(length) > BodyLimits.BODIES_AT_ONCE) {
      held.addAndGet(-length);
      throw new DomainException(
              ProblemType.TILLFALLIGT_OTILLGANGLIG, List.of(), "tillfalligt-otillganglig.innehall")
          .withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    context.registerCompletionCallback(completed -> held.addAndGet(-length));
    input.handle(context);
  }

  /** How long a body may become; one that does not say may become as long as any. */
  private static long length(HttpServerRequest request) {
    if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
      return BodyLimits.LARGEST_BODY;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      return 0;
    }
    return length.length() > MOST_DIGITS ? BodyLimits.LARGEST_BODY : Long.parseLong(length);
  }
}
