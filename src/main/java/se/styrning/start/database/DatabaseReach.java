package se.styrning.start.database;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import se.styrning.start.folder.StartRefused;

/**
 * Tries the configured database before anything else is started. Quarkus would notice too, but with
 * a stack trace for each of those who ask.
 */
public final class DatabaseReach {

  private static final String PATIENCE_SECONDS = "5";

  private DatabaseReach() {}

  /** Before the program answers: tables are there, or will be made at start. */
  public static void require() {
    Config config = ConfigUtils.configBuilder().build();
    require(
        config,
        config.getOptionalValue("quarkus.flyway.migrate-at-start", Boolean.class).orElse(true));
  }

  /** Before tables are made. */
  public static void requireForMigration() {
    require(ConfigUtils.configBuilder().build(), true);
  }

  /** Whose password is known only to Quarkus is not tried. */
  private static void require(Config config, boolean migrates) {
    String url = text(config, "datasource.jdbc.url");
    if (text(config, "datasource.credentials-provider").isEmpty()) {
      reach(url, user(config, "datasource"), migrates);
    }
    if (migrates && !user(config, "flyway").equals(user(config, "datasource"))) {
      reach(text(config, "flyway.jdbc-url"), user(config, "flyway"), true);
    }
  }

  /** None is what the address has, or that of the operating system. */
  private static Properties user(Config config, String of) {
    Properties user = new Properties();
    String name = text(config, of + ".username");
    if (!name.isEmpty()) {
      user.setProperty("user", name);
      user.setProperty("password", text(config, of + ".password"));
    }
    user.setProperty("loginTimeout", PATIENCE_SECONDS);
    return user;
  }

  private static void reach(String url, Properties user, boolean mayBeEmpty) {
    int secretsFrom = url.indexOf('?');
    String shown = secretsFrom < 0 ? url : url.substring(0, secretsFrom);
    try (Connection reached = DriverManager.getConnection(url, user);
        ResultSet tables = reached.getMetaData().getTables(null, "public", "kommun", null)) {
      if (!mayBeEmpty && !tables.next()) {
        throw new StartRefused(
            "Databasen %s saknar tabeller. Kör java -jar quarkus-run.jar migrera."
                .formatted(shown));
      }
    } catch (SQLException away) {
      String reason = String.valueOf(away.getMessage()).replaceAll("\\p{Cntrl}", " ").strip();
      throw new StartRefused(
          "Databasen %s svarar inte, eller släpper inte in %s (%s)."
              .formatted(shown, user.getProperty("user", "programmet"), reason),
          away);
    }
  }

  private static String text(Config config, String name) {
    return config.getOptionalValue("quarkus." + name, String.class).orElse("");
  }
}
