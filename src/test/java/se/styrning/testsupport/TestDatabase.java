package se.styrning.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Gives every {@code @QuarkusTest} the same PostgreSQL, one for the whole test run, reached through
 * {@link DatabaseProxy}. Registered in META-INF/services, so a test does not have to ask for it.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

  // A system property, because tests with a profile load this class anew.
  private static final String URL = "styrning.test.jdbc.url";

  @Override
  public Map<String, String> start() {
    if (System.getProperty(URL) == null) {
      System.setProperty(URL, launch());
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", System.getProperty(URL),
        "quarkus.datasource.username", "postgres",
        "quarkus.datasource.password", "postgres");
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
