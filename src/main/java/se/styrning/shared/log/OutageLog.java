package se.styrning.shared.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Tells of an outage once a minute, however many requests meet it, and without what the database
 * says of its contents.
 */
@ApplicationScoped
public class OutageLog {

  private static final Logger LOG = Logger.getLogger(OutageLog.class);
  private static final long BETWEEN_LINES = Duration.ofMinutes(1).toNanos();

  private final AtomicLong lastLine = new AtomicLong(System.nanoTime() - BETWEEN_LINES);
  private final AtomicLong untold = new AtomicLong();

  public void tell(Throwable failure) {
    untold.incrementAndGet();
    long last = lastLine.get();
    long now = System.nanoTime();
    if (now - last >= BETWEEN_LINES && lastLine.compareAndSet(last, now)) {
      LOG.warnf(
          "Database unavailable, %s: %d requests answered 503 since the last such line",
          reason(failure), untold.getAndSet(0));
    }
  }

  private static String reason(Throwable failure) {
    return Causes.of(failure)
        .filter(t -> t instanceof SQLException)
        .findFirst()
        .map(t -> "SQLSTATE " + ((SQLException) t).getSQLState())
        .orElseGet(() -> failure.getClass().getSimpleName());
  }
}
