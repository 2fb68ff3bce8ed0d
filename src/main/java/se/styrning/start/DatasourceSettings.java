package se.styrning.start;

import java.nio.file.Path;
import java.util.Map;

/**
 * Hands the embedded database over to Quarkus, as system properties. They are taken back when the
 * database stops: under live reload the next start would otherwise take them for a configured
 * PostgreSQL.
 */
final class DatasourceSettings {

  /** Where data lies, in words, for {@link StartMessage}; set only for the embedded database. */
  static final String WHERE = "styrning.start.data";

  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String USER = "quarkus.datasource.username";
  private static final String PASSWORD = "quarkus.datasource.password";

  private DatasourceSettings() {}

  static void set(String jdbcUrl, Path dataFolder) {
    Map.of(URL, jdbcUrl, USER, "postgres", PASSWORD, "postgres", WHERE, dataFolder.toString())
        .forEach(System::setProperty);
  }

  /** Whether the database is the embedded one. */
  static boolean isEmbedded() {
    return System.getProperty(WHERE) != null;
  }

  static void clear() {
    for (String name : new String[] {URL, USER, PASSWORD, WHERE}) {
      System.clearProperty(name);
    }
  }
}
