package se.styrning.start;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;

/**
 * The settings that are needed before Quarkus is up. They are read from the same sources Quarkus
 * will use (environment, system properties, .env, configuration files), but through a configuration
 * of its own: Quarkus keeps the first one it sees, and the address of the embedded database is not
 * in it yet.
 *
 * @param databaseConfigured whether an address to a PostgreSQL has been given
 * @param tokens who makes the access tokens that are accepted
 * @param dataFolder where the embedded database and the local key lie
 * @param host the network address the API will answer on
 * @param port the port the API will answer on; 0 lets the operating system choose
 * @param liveReload whether {@code mvn quarkus:dev} runs the program
 */
record StartConfiguration(
    boolean databaseConfigured,
    TokenSource tokens,
    Path dataFolder,
    String host,
    int port,
    boolean liveReload) {

  static StartConfiguration read() {
    try {
      SmallRyeConfig config = ConfigUtils.configBuilder().build();
      LogFile.keepFromOthers(config);
      return from(config);
    } catch (IllegalArgumentException e) {
      throw new StartRefused("En inställning har ett ogiltigt värde: " + e.getMessage(), e);
    }
  }

  private static StartConfiguration from(SmallRyeConfig config) {
    boolean databaseConfigured =
        config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isPresent();
    return new StartConfiguration(
        databaseConfigured,
        TokenSource.of(config, databaseConfigured),
        Path.of(config.getOptionalValue("styrning.data.katalog", String.class).orElse("data"))
            .toAbsolutePath()
            .normalize(),
        config.getOptionalValue("quarkus.http.host", String.class).orElse("0.0.0.0"),
        config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080),
        config.getProfiles().contains("dev"));
  }
}
