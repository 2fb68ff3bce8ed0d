package se.styrning.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} the same PostgreSQL, one for the whole test run, reached through
 * {@link DatabaseProxy}. Registered in META-INF/services, so a test does not have to ask for it.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

  // A system property, because tests with a profile load this class anew.
  private static final String URL = "styrning.test.jdbc.url";

  private static final String SUPERUSER = "postgres";
  private static final String OWNER = "styrning_agare";

  /**
   * The application owns nothing, as in operation. That it may pass triggers by is for tests alone,
   * which take away what others would count, and try the triggers themselves as the owner.
   */
  private static final String[] ROLES = {
    "create role styrning_agare login",
    "create role styrning login",
    "alter database postgres owner to styrning_agare",
    "grant styrning_agare to styrning with inherit false, set true",
    "grant set on parameter session_replication_role to styrning"
  };

  @Override
  public Map<String, String> start() {
    if (System.getProperty(URL) == null) {
      System.setProperty(URL, launch());
      administer(ROLES);
    }
    return Map.of(
        "quarkus.datasource.jdbc.url",
        System.getProperty(URL),
        "quarkus.datasource.username",
        "styrning",
        "quarkus.datasource.password",
        "styrning",
        "quarkus.flyway.username",
        OWNER,
        "quarkus.flyway.password",
        OWNER);
  }

  /** A connection to the same database as superuser, past the application. */
  public static Connection asSuperuser() throws SQLException {
    return DriverManager.getConnection(System.getProperty(URL), SUPERUSER, SUPERUSER);
  }

  /** Runs statements as superuser, each for itself. */
  public static void administer(String... statements) {
    try (Connection connection = asSuperuser();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /**
   * The library keeps the data in a temporary folder, without fsync, and removes it when the test
   * run ends. Only the rules for order and case are the same as in {@code EmbeddedDatabase}.
   */
  private static String launch() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("synchronous_commit", "on")
              .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
              .start();
      return "jdbc:postgresql://127.0.0.1:%d/postgres"
          .formatted(DatabaseProxy.start(server.getPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    // Kept for the next test; stops with the test run.
  }
}
