package se.styrning.handelse;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Where answers wait for the next event, holding neither a thread nor a database connection. An
 * event of this instance wakes them when it is committed. One of another instance is noticed by a
 * look at the counter once a second, one for all who wait and none when nobody does.
 */
@ApplicationScoped
class Vantrum {

  /** How many can wait at the same time; one more is answered at once. */
  static final int PLACES = 1000;

  /** How long who comes while the service is about to stop may wait, so that it can stop. */
  private static final Duration AT_STOP = Duration.ofSeconds(1);

  private static final long BETWEEN_LOOKS_MILLIS = 1000;

  private final HandelseRepository events;
  private final ScheduledExecutorService workers = Infrastructure.getDefaultWorkerPool();
  private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
  private final AtomicLong lastRecorded = new AtomicLong();
  private final AtomicBoolean looking = new AtomicBoolean();
  private volatile boolean open = true;
  private volatile boolean stopping;
  private volatile @Nullable Future<?> nextLook;

  private record Waiter(long seen, BooleanSupplier gone, UniEmitter<? super Boolean> answer) {}

  Vantrum(HandelseRepository events) {
    this.events = events;
  }

  /**
   * Tells whether a number above the one seen has come, as soon as it has, or the time is up.
   *
   * @param gone whether the client has hung up; one that does so before its leaving can be listened
   *     for is found by the next look
   */
  Uni<Boolean> await(long seen, Duration patience, BooleanSupplier gone) {
    return Uni.createFrom()
        .<Boolean>emitter(answer -> seat(new Waiter(seen, gone, answer)))
        .ifNoItem()
        .after(stopping && patience.compareTo(AT_STOP) > 0 ? AT_STOP : patience)
        .recoverWithItem(false);
  }

  /** How many are waiting. */
  int waiting() {
    return waiters.size();
  }

  private void seat(Waiter waiter) {
    waiters.add(waiter);
    waiter.answer().onTermination(() -> waiters.remove(waiter));
    if (!open || waiters.size() > PLACES) {
      answer(waiter, false);
    } else if (lastRecorded.get() > waiter.seen()) {
      answer(waiter, true);
    } else {
      lookLater();
    }
  }

  void recorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) Handelselogg.Recorded event) {
    lastRecorded.accumulateAndGet(event.nummer(), Math::max);
    wake(seen -> seen < event.nummer());
  }

  /** Answers everyone, so that they may ask another instance. */
  void makeReadyToStop(@Observes ShutdownDelayInitiatedEvent stop) {
    stopping = true;
    waiters.forEach(waiter -> answer(waiter, false));
  }

  /** Answers everyone, so that the service can stop without waiting for them. */
  void close(@Observes ShutdownEvent stop) {
    open = false;
    Future<?> pending = nextLook;
    if (pending != null) {
      pending.cancel(false);
    }
    waiters.forEach(waiter -> answer(waiter, false));
  }

  private void lookLater() {
    if (open && !waiters.isEmpty() && looking.compareAndSet(false, true)) {
      // The timer runs on a thread that must not wait for a database.
      nextLook =
          workers.schedule(
              () -> workers.execute(this::look), BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      waiters.stream()
          .filter(waiter -> waiter.gone().getAsBoolean())
          .forEach(waiter -> answer(waiter, false));
      if (!waiters.isEmpty()) {
        long last = events.last();
        wake(seen -> seen < last);
      }
    } catch (RuntimeException databaseAway) {
      waiters.forEach(waiter -> fail(waiter, databaseAway));
    } finally {
      looking.set(false);
      lookLater();
    }
  }

  private void wake(LongPredicate hasNotSeen) {
    waiters.stream()
        .filter(waiter -> hasNotSeen.test(waiter.seen()))
        .forEach(waiter -> answer(waiter, true));
  }

  private void answer(Waiter waiter, boolean somethingNew) {
    waiters.remove(waiter);
    waiter.answer().complete(somethingNew);
  }

  private void fail(Waiter waiter, RuntimeException failure) {
    waiters.remove(waiter);
    waiter.answer().fail(failure);
  }
}
