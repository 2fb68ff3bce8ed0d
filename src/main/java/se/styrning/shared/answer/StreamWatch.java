package se.styrning.shared.answer;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that whole lists come to an end. Each holds a thread and a place until its reader has
 * taken the last part; one that takes nothing for a while, or is not done in the time there is for
 * all of it, loses its connection, so that others get in.
 */
@ApplicationScoped
class StreamWatch {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long BETWEEN_LOOKS_MILLIS = 5000;

  private final Duration longest;
  private final Set<Vakt> watched = ConcurrentHashMap.newKeySet();

  StreamWatch(@ConfigProperty(name = "styrning.strommar.langst") Duration longest, Vertx vertx) {
    this.longest = longest;
    vertx.setPeriodic(BETWEEN_LOOKS_MILLIS, look -> watched.forEach(Vakt::endIfLate));
  }

  /** Begins to watch a list that is written, which must be told when it is done. */
  Vakt watch(HttpServerRequest request) {
    Vakt vakt = new Vakt(request);
    watched.add(vakt);
    return vakt;
  }

  /** The watch over one list that is being written. */
  final class Vakt {

    private final HttpServerRequest request;
    private final long began = System.nanoTime();
    private volatile long lastProgress = began;

    private Vakt(HttpServerRequest request) {
      this.request = request;
    }

    /** The reader has taken a part. */
    void proceed() {
      lastProgress = System.nanoTime();
    }

    void done() {
      watched.remove(this);
    }

    boolean isLate(long now) {
      return now - lastProgress > PATIENCE.toNanos() || now - began > longest.toNanos();
    }

    private void endIfLate() {
      if (isLate(System.nanoTime())) {
        // Closing it the polite way waits for what the reader doesn't take.
        var unused = ((ConnectionBase) request.connection()).channelHandlerContext().close();
      }
    }
  }
}
