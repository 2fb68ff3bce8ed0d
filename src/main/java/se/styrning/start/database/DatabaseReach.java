package se.styrning.start.database;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.sql.Connection;
import java.sql.DriverManager;
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

  /** Whose password is known only to Quarkus is not tried. */
  public static void require() {
    Config config = ConfigUtils.configBuilder().build();
    if (text(config, "credentials-provider").isEmpty()) {
      require(text(config, "jdbc.url"), text(config, "username"), text(config, "password"));
    }
  }

  private static void require(String url, String user, String password) {
    Properties properties = new Properties();
    // None is what the address has, or that of the operating system.
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
      properties.setProperty("password", password);
    }
    properties.setProperty("loginTimeout", PATIENCE_SECONDS);
    try (Connection reached = DriverManager.getConnection(url, properties)) {
      reached.getMetaData();
    } catch (SQLException away) {
      String reason = String.valueOf(away.getMessage()).replaceAll("\\p{Cntrl}", " ").strip();
      int secretsFrom = url.indexOf('?');
      throw new StartRefused(
          "Databasen %s svarar inte, eller släpper inte in programmet (%s)."
              .formatted(secretsFrom < 0 ? url : url.substring(0, secretsFrom), reason),
          away);
    }
  }

  private static String text(Config config, String name) {
    return config.getOptionalValue("quarkus.datasource." + name, String.class).orElse("");
  }
}
