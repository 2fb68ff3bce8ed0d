package se.styrning.shared.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How many requests are worked on at the same time: fewer than there are database connections, so
 * that readiness, and those who look for what other instances wrote, get one whatever is asked. The
 * next wait for a place in the order they came, without a thread; when too many wait, or one has
 * waited for {@link #PATIENCE}, it is refused.
 */
@ApplicationScoped
class Admission {

  /** What a client waits for at most before its request is begun. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final String RETRY_AFTER_SECONDS = "5";

  private final int mostWaiting;
  private final Queue<CompletableFuture<Place>> waiting = new ArrayDeque<>();
  private int free;

  Admission(
      @ConfigProperty(name = "styrning.anrop.samtidiga") int places,
      @ConfigProperty(name = "styrning.anrop.vantande") int mostWaiting) {
    this.free = places;
    this.mostWaiting = mostWaiting;
  }

  /** A place, now or later, which must be left; 503 when there is none in time. */
  CompletableFuture<Place> enter() {
    CompletableFuture<Place> asked = new CompletableFuture<>();
    if (isSeated(asked)) {
      return asked;
    }
    return asked
        .orTimeout(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)
        .exceptionallyCompose(late -> CompletableFuture.failedFuture(refusal()));
  }

  /** Whether all places are taken and as many wait as may. */
  synchronized boolean isFull() {
    dropLate();
    return free == 0 && waiting.size() >= mostWaiting;
  }

  /** Whether it is known at once what becomes of a request; else it waits. */
  private synchronized boolean isSeated(CompletableFuture<Place> asked) {
    dropLate();
    if (free > 0) {
      free--;
      return asked.complete(new Place());
    }
    return waiting.size() < mostWaiting
        ? !waiting.add(asked)
        : asked.completeExceptionally(refusal());
  }

  private void dropLate() {
    while (waiting.peek() != null && waiting.peek().isDone()) {
      waiting.remove();
    }
  }

  static DomainException refusal() {
    return new DomainException(
            ProblemType.TILLFALLIGT_OTILLGANGLIG, List.of(), "tillfalligt-otillganglig.anrop")
        .withHeader("Retry-After", RETRY_AFTER_SECONDS);
  }

  /** The first who still waits, after whom the place is free. */
  private synchronized @Nullable CompletableFuture<Place> next() {
    CompletableFuture<Place> next = waiting.poll();
    if (next == null) {
      free++;
    }
    return next;
  }

  /** The place of one request that is worked on. */
  final class Place {

    private final AtomicBoolean left = new AtomicBoolean();

    /** Gives the place to the next; what has been left can be left again. */
    void leave() {
      if (left.compareAndSet(false, true)) {
        CompletableFuture<Place> next = next();
        while (next != null && !next.complete(new Place())) {
          next = next();
        }
      }
    }
  }
}
