package se.styrning.shared.representation;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.ProblemType;

/**
 * How many whole lists are written at the same time. Each holds a thread until its reader has taken
 * the last part; one that takes nothing for a while loses its connection, so that others get in.
 */
@ApplicationScoped
class Stromplatser {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long BETWEEN_LOOKS_MILLIS = 5000;
  private static final String RETRY_AFTER_SECONDS = "30";

  private final Semaphore free;
  private final Set<Plats> taken = ConcurrentHashMap.newKeySet();

  Stromplatser(@ConfigProperty(name = "styrning.strommar.hogst") int most, Vertx vertx) {
    this.free = new Semaphore(most);
    vertx.setPeriodic(BETWEEN_LOOKS_MILLIS, look -> taken.forEach(Plats::endIfStalled));
  }

  /** A place, which must be left; 503 when there is none. */
  Plats enter(HttpServerRequest request) {
    if (!free.tryAcquire()) {
      throw new DomainException(
              ProblemType.TILLFALLIGT_OTILLGANGLIG, List.of(), "tillfalligt-otillganglig.strommar")
          .withHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    Plats plats = new Plats(request);
    taken.add(plats);
    return plats;
  }

  /** The place of one list that is being written. */
  final class Plats {

    private final HttpServerRequest request;
    private volatile long lastProgress = System.nanoTime();

    private Plats(HttpServerRequest request) {
      this.request = request;
    }

    /** The reader has taken a part. */
    void proceed() {
      lastProgress = System.nanoTime();
    }

    void leave() {
      if (taken.remove(this)) {
        free.release();
      }
    }

    private void endIfStalled() {
      if (System.nanoTime() - lastProgress > PATIENCE.toNanos()) {
        // Closing it the polite way waits for what the reader doesn't take.
        var unused = ((ConnectionBase) request.connection()).channelHandlerContext().close();
      }
    }
  }
}
