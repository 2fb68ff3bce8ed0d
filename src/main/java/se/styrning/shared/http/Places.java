package se.styrning.shared.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.ProblemType;

/**
 * How many requests of a kind are worked on at the same time, and how many of those may be of one
 * client, so that one that asks for much leaves places to the others. The next wait for a place
 * without a thread, in the order they came but for those whose client holds its share; when too
 * many wait, half of them at most of one client, or one has waited for {@link #PATIENCE}, it is
 * refused.
 */
final class Places {

  /** What a client waits for at most before its request is begun. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final String RETRY_AFTER_SECONDS = "5";

  private final String reason;
  private final int perClient;
  private final int mostWaiting;
  private final List<Waiter> waiting = new ArrayList<>();
  private final Map<String, Integer> held = new HashMap<>();
  private int free;

  private record Waiter(String client, CompletableFuture<Place> asked) {}

  /**
   * @param reason the key of the text that tells why one is refused
   */
  Places(String reason, int places, int perClient, int mostWaiting) {
    this.reason = reason;
    this.free = places;
    this.perClient = perClient;
    this.mostWaiting = mostWaiting;
  }

  /** A place, now or later, which must be left; 503 when there is none in time. */
  CompletableFuture<Place> enter(String client) {
    CompletableFuture<Place> asked = new CompletableFuture<>();
    if (isSeated(client, asked)) {
      return asked;
    }
    return asked
        .orTimeout(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)
        .exceptionallyCompose(late -> CompletableFuture.failedFuture(refusal()));
  }

  /** Whether a client gets no place now, and may not wait for one. */
  synchronized boolean isFull(String client) {
    return !mayEnter(client) && !mayWait(client);
  }

  DomainException refusal() {
    return new DomainException(ProblemType.TILLFALLIGT_OTILLGANGLIG, List.of(), reason)
        .withHeader("Retry-After", RETRY_AFTER_SECONDS);
  }

  /** Whether it is known at once what becomes of a request; else it waits. */
  private synchronized boolean isSeated(String client, CompletableFuture<Place> asked) {
    if (mayEnter(client)) {
      seat(client);
      return asked.complete(new Place(client));
    }
    return mayWait(client)
        ? !waiting.add(new Waiter(client, asked))
        : asked.completeExceptionally(refusal());
  }

  private boolean mayEnter(String client) {
    return free > 0 && held.getOrDefault(client, 0) < perClient;
  }

  private boolean mayWait(String client) {
    waiting.removeIf(waiter -> waiter.asked.isDone());
    return waiting.size() < mostWaiting
        && waiting.stream().filter(waiter -> waiter.client.equals(client)).count()
            < (mostWaiting + 1) / 2;
  }

  private void seat(String client) {
    free--;
    held.merge(client, 1, Integer::sum);
  }

  /** Takes a place back, and gives it to the first who still waits and may have one. */
  private synchronized @Nullable Waiter pass(String client) {
    free++;
    held.computeIfPresent(client, (same, places) -> places == 1 ? null : places - 1);
    for (Iterator<Waiter> inOrder = waiting.iterator(); inOrder.hasNext(); ) {
      Waiter next = inOrder.next();
      if (!next.asked.isDone() && mayEnter(next.client)) {
        inOrder.remove();
        seat(next.client);
        return next;
      }
    }
    return null;
  }

  /** The place of one request that is worked on. */
  final class Place {

    private final String client;
    private final AtomicBoolean left = new AtomicBoolean();

    private Place(String client) {
      this.client = client;
    }

    /** Gives the place to the next; what has been left can be left again. */
    void leave() {
      if (left.compareAndSet(false, true)) {
        Waiter next = pass(client);
        while (next != null && !next.asked.complete(new Place(next.client))) {
          next = pass(next.client);
        }
      }
    }
  }
}
