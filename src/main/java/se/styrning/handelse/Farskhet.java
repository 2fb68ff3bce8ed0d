package se.styrning.handelse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.cache.ReadyAnswers;
import se.styrning.shared.replica.Replica;

/**
 * Sees to it that no ready answer is older than a second, and none of this instance's own writes is
 * missing from any.
 *
 * <p>What this instance writes is forgotten when it is committed, before its writer is answered.
 * What others write is seen by a look for new events, begun 0.4 s after the one before and outside
 * the pool of transactions; while the looks fail, ready answers are given as not confirmed, for a
 * while. What a replica then must have is told to {@link Replica}.
 */
@ApplicationScoped
class Farskhet {

  private static final long BETWEEN_LOOKS_MILLIS = 400;

  private static final String NEW =
      """
      select l.nummer, h.amne
      from handelselage l
      left join handelse h on h.nummer > ? and h.nummer <= l.nummer
      """;

  private final AgroalDataSource database;
  private final ReadyAnswers answers;
  private final Replica replica;
  private final ScheduledExecutorService workers = Infrastructure.getDefaultWorkerPool();
  private volatile @Nullable Future<?> nextLook;
  private volatile boolean open = true;

  /** The last event that has been seen; read and written by one look at a time. */
  private long seen = Long.MAX_VALUE;

  Farskhet(AgroalDataSource database, ReadyAnswers answers, Replica replica) {
    this.database = database;
    this.answers = answers;
    this.replica = replica;
  }

  void start(@Observes StartupEvent start) {
    lookLater();
  }

  void stop(@Observes ShutdownEvent stop) {
    open = false;
    Future<?> pending = nextLook;
    if (pending != null) {
      pending.cancel(false);
    }
  }

  void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) Handelselogg.Written write) {
    replica.hear();
  }

  void recorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) Handelselogg.Recorded event) {
    replica.hear();
    answers.forget(event.amne());
  }

  private void lookLater() {
    if (open) {
      // The timer runs on a thread that must not wait for a database.
      nextLook =
          workers.schedule(
              () -> workers.execute(this::look), BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      long moment = System.nanoTime();
      answers.ask(moment);
      read();
      answers.confirm(moment);
    } catch (SQLException databaseAway) {
      answers.fail();
      // Nothing is confirmed: what is ready is given as such, the rest is 503.
    } finally {
      lookLater();
    }
  }

  private void read() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(NEW)) {
      statement.setLong(1, seen);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          hear(rows.getLong("nummer"), rows.getString("amne"));
        }
      }
    }
  }

  /**
   * At the first look, and when the database is one of before, nobody can say what has happened. An
   * answer that is made when it has been forgotten is made from what has the event: the replica is
   * told first.
   */
  private void hear(long nummer, @Nullable String amne) {
    if (nummer < seen) {
      replica.hear();
      answers.forgetAll();
    } else if (amne != null) {
      replica.hear();
      answers.forget(amne);
    }
    seen = nummer;
  }
}
