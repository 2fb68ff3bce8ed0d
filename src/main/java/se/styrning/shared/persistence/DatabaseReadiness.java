package se.styrning.shared.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when the database answers. A pooled connection that was lost in an outage says nothing of
 * the database now; the pool drops each that fails, so all are tried while there is time. That is
 * more than a connection waits for one that was begun during the outage, a second.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

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
        Statement statement = connection.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException away) {
      return false;
    }
  }
}
