package se.styrning.shared.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the database answers and can take writes: not while it only reads, nor while a commit
 * of ours waits for a standby that is away. A pooled connection that was lost in an outage says
 * nothing of the database now; the pool drops each that fails, so all are tried while there is
 * time. That is more than a connection waits for one that was begun during the outage, a second.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

  private static final String TAKES_WRITES =
      """
      select current_setting('transaction_read_only') = 'off' and not exists (
        select from pg_stat_activity
        where usename = current_user and wait_event = 'SyncRep'
        and state_change < clock_timestamp() - interval '2 seconds')
      """;

  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private final AgroalDataSource dataSource;
  private final int poolSize;

  DatabaseReadiness(
      AgroalDataSource dataSource,
      @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int poolSize) {
    this.dataSource = dataSource;
    this.poolSize = poolSize;
  }

  @Override
  public HealthCheckResponse call() {
    long start = System.nanoTime();
    boolean up = answers();
    for (int lost = 1; !up && lost <= poolSize && isInTime(start); lost++) {
      up = answers();
    }
    return HealthCheckResponse.named("PostgreSQL").status(up).build();
  }

  private static boolean isInTime(long start) {
    return System.nanoTime() - start < PATIENCE.toNanos();
  }

  private boolean answers() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TAKES_WRITES)) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException away) {
      return false;
    }
  }
}
