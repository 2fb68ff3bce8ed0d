package se.styrning.start;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import se.styrning.start.folder.StartRefused;
import se.styrning.start.token.TokenSource;

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
 * @param managementHost the network address metrics are told on
 * @param managementPort the port metrics are told on; 0 lets the operating system choose
 * @param liveReload whether {@code mvn quarkus:dev} runs the program
 */
record StartConfiguration(
    boolean databaseConfigured,
    TokenSource tokens,
    Path dataFolder,
    String host,
    int port,
    String managementHost,
    int managementPort,
    boolean liveReload) {

  /** How far above the port of the API that of metrics is, so that instances need only one. */
  private static final int ABOVE = 1000;

  private static final int LAST_PORT = 65_535;

  /** Quarkus's own default. */
  private static final String EVERYWHERE = "0.0.0.0";

  /**
   * Where the embedded database is used whoever may read the data folder may sign tokens: a trial,
   * which nobody else is let in to unless that is asked for.
   */
  private static final String THIS_MACHINE = "127.0.0.1";

  static StartConfiguration read() {
    try {
      SmallRyeConfig config = ConfigUtils.configBuilder().build();
      LogFile.keepFromOthers(config);
      return from(config);
    } catch (IllegalArgumentException e) {
      throw new StartRefused("En inställning har ett ogiltigt värde: " + e.getMessage(), e);
    }
  }

  static StartConfiguration from(SmallRyeConfig config) {
    boolean databaseConfigured =
        config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).isPresent();
    int port = config.getOptionalValue("quarkus.http.port", Integer.class).orElse(8080);
    return new StartConfiguration(
        databaseConfigured,
        TokenSource.of(config, databaseConfigured),
        Path.of(config.getOptionalValue("styrning.data.katalog", String.class).orElse("data"))
            .toAbsolutePath()
            .normalize(),
        config
            .getOptionalValue("quarkus.http.host", String.class)
            .orElse(databaseConfigured ? EVERYWHERE : THIS_MACHINE),
        port,
        config.getOptionalValue("quarkus.management.host", String.class).orElse(THIS_MACHINE),
        config.getOptionalValue("quarkus.management.port", Integer.class).orElse(beside(port)),
        config.getProfiles().contains("dev"));
  }

  private static int beside(int port) {
    return port == 0 ? 0 : port > LAST_PORT - ABOVE ? port - ABOVE : port + ABOVE;
  }
}
