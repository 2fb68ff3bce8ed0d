package se.styrning.start;

import java.util.List;
import java.util.Map;
import se.styrning.start.database.DatabaseAccess;

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
  private static final String OWNER = "quarkus.flyway.username";
  private static final String OWNERS_PASSWORD = "quarkus.flyway.password";

  /**
   * Unless the configuration says otherwise only this machine is answered; see StartConfiguration.
   */
  private static final String HOST = "quarkus.http.host";

  private static final List<String> ALL =
      List.of(URL, USER, PASSWORD, OWNER, OWNERS_PASSWORD, HOST, WHERE);

  private DatasourceSettings() {}

  static void set(String jdbcUrl, String password, StartConfiguration configuration) {
    Map.of(
            URL,
            jdbcUrl,
            USER,
            DatabaseAccess.USER,
            PASSWORD,
            password,
            OWNER,
            DatabaseAccess.OWNER,
            OWNERS_PASSWORD,
            password,
            HOST,
            configuration.host(),
            WHERE,
            configuration.dataFolder().toString())
        .forEach(System::setProperty);
  }

  /** Whether the database is the embedded one. */
  static boolean isEmbedded() {
    return System.getProperty(WHERE) != null;
  }

  static void clear() {
    ALL.forEach(System::clearProperty);
  }
}
