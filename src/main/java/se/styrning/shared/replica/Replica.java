package se.styrning.shared.replica;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * What is known of the read replica, and which thread reads from it now.
 *
 * <p>It is read from only while it is known to hold all that was committed before a moment that is
 * at most {@link #TRUST} ago, and later than all that this instance has {@link #hear}d of. So who
 * writes here reads that back here, and no answer made from it is older than what was known when
 * its making began. Without a replica, or while it lags more, nobody reads from it.
 */
@ApplicationScoped
public class Replica {

  /** How long what was confirmed counts: the longest that another instance's write is missing. */
  static final Duration TRUST = Duration.ofSeconds(1);

  private final ThreadLocal<Boolean> reading = ThreadLocal.withInitial(() -> false);
  private volatile long heardAt = System.nanoTime();
  private volatile long confirmedAt = heardAt - TRUST.toNanos();

  /** Something has been committed: what is read from now on must have it. */
  public void hear() {
    heardAt = System.nanoTime();
  }

  /** It holds all that was committed before a moment, of {@link System#nanoTime}. */
  void confirm(long moment) {
    confirmedAt = moment;
  }

  /** It has failed: it is not read from until something new is confirmed. */
  void distrust() {
    hear();
  }

  boolean isTrusted() {
    long confirmed = confirmedAt;
    return confirmed - heardAt > 0 && System.nanoTime() - confirmed < TRUST.toNanos();
  }

  /** Whether this thread reads from the replica. */
  boolean isRead() {
    return reading.get();
  }

  /** Lets this thread read from the replica, all through a reading. */
  <T> T read(Callable<T> reader) throws Exception {
    reading.set(true);
    try {
      return reader.call();
    } finally {
      reading.remove();
    }
  }
}
