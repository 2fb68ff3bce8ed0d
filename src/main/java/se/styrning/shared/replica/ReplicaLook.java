package se.styrning.shared.replica;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks the primary how far it has written, and the replica whether it has come so far. What is not
 * there yet is asked for again until it is, so that a replica which is always a little behind is
 * trusted all the same. While a database does not answer nothing is confirmed.
 */
@ApplicationScoped
class ReplicaLook {

  private static final long BETWEEN_LOOKS_MILLIS = 200;

  /** All that has been committed is before this, as long as commits wait for their log. */
  private static final String WRITTEN = "select cast(pg_current_wal_lsn() as text)";

  private static final String HAS_COME =
      "select pg_is_in_recovery() and pg_last_wal_replay_lsn() >= cast(? as pg_lsn)";

  private final DataSources dataSources;
  private final AgroalDataSource primary;
  private final Replica replica;
  private final ScheduledExecutorService workers = Infrastructure.getDefaultWorkerPool();
  private volatile @Nullable Future<?> nextLook;
  private volatile boolean open = true;

  /** Where the primary was at a moment; null when the replica has been there. */
  private @Nullable Place awaited;

  private record Place(String written, long moment) {}

  ReplicaLook(DataSources dataSources, AgroalDataSource primary, Replica replica) {
    this.dataSources = dataSources;
    this.primary = primary;
    this.replica = replica;
  }

  void start(@Observes StartupEvent start) {
    dataSources.replica().ifPresent(this::lookLater);
  }

  void stop(@Observes ShutdownEvent stop) {
    open = false;
    Future<?> pending = nextLook;
    if (pending != null) {
      pending.cancel(false);
    }
  }

  private void lookLater(AgroalDataSource follower) {
    if (open) {
      // The timer runs on a thread that must not wait for a database.
      nextLook =
          workers.schedule(
              () -> workers.execute(() -> look(follower)),
              BETWEEN_LOOKS_MILLIS,
              TimeUnit.MILLISECONDS);
    }
  }

  private void look(AgroalDataSource follower) {
    try {
      Place place = awaited == null ? place() : awaited;
      boolean reached = hasCome(follower, place);
      if (reached) {
        replica.confirm(place.moment());
      }
      awaited = reached ? null : place;
    } catch (SQLException away) {
      // Nothing is confirmed, so the primary is read from; its idle connections are lost with it.
      awaited = null;
      follower.flush(AgroalDataSource.FlushMode.IDLE);
    } finally {
      lookLater(follower);
    }
  }

  private Place place() throws SQLException {
    long moment = System.nanoTime();
    try (Connection connection = primary.getConnection();
        PreparedStatement statement = connection.prepareStatement(WRITTEN);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return new Place(row.getString(1), moment);
    }
  }

  private static boolean hasCome(AgroalDataSource follower, Place place) throws SQLException {
    try (Connection connection = follower.getConnection();
        PreparedStatement statement = connection.prepareStatement(HAS_COME)) {
      statement.setString(1, place.written());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
