package se.styrning.handelse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;

/**
 * The feed of public events, read in the order in which they became public.
 *
 * <p>Why a consumer that follows the cursor sees every event once and in order, however many write
 * at the same time: {@link Handelselogg} takes an event's number from the one row of {@code
 * handelselage} and holds that row locked until its transaction ends. So the next number is given
 * only when the one before is committed, or rolled back and free to be given again; numbers follow
 * commits, without gaps. The row's value is committed together with the event it numbers, so who
 * reads n there finds every event up to n committed, and none can be added below n. A part of the
 * feed never goes past the n that was read before it, and its cursor is the last number that was
 * examined.
 */
@ApplicationScoped
class Handelseflode {

  private final HandelseRepository events;
  private final Vantrum waiters;

  Handelseflode(HandelseRepository events, Vantrum waiters) {
    this.events = events;
    this.waiters = waiters;
  }

  /** Events after a cursor, and the number of the last one that was examined. */
  record Del(List<HandelseEntity> events, long examined) {

    boolean isEmpty() {
      return events.isEmpty();
    }
  }

  /** What is after the cursor now. */
  @Transactional
  Del read(Handelseval val, long cursor) {
    return read(val, cursor, val.limit);
  }

  /** Everything that is after the cursor now, a part at a time. */
  Helflode whole(Handelseval val) {
    return new Helflode(
        val.cursor(),
        cursor ->
            QuarkusTransaction.requiringNew().call(() -> read(val, cursor, Helflode.AT_A_TIME)));
  }

  private Del read(Handelseval val, long cursor, int limit) {
    long last = events.last();
    if (cursor > last) {
      throw DomainException.badParameter(
          "efter", Long.toString(cursor), Accepted.of("handelsemarkor"));
    }
    List<HandelseEntity> found = events.between(cursor, last, val.typ, val.kommunkod, limit);
    boolean isFull = found.size() == limit;
    return new Del(found, isFull ? found.get(found.size() - 1).nummer : last);
  }

  /** What comes after a part in which nothing was found; the same part again if nothing comes. */
  Uni<Del> await(Handelseval val, Del empty, Duration patience, BooleanSupplier gone) {
    long start = System.nanoTime();
    return waiters
        .await(empty.examined(), patience, gone)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .flatMap(
            somethingNew -> {
              Del found = somethingNew ? read(val, empty.examined()) : empty;
              Duration left = patience.minusNanos(System.nanoTime() - start);
              return somethingNew && found.isEmpty() && !left.isNegative()
                  ? await(val, found, left, gone)
                  : Uni.createFrom().item(found);
            });
  }
}
