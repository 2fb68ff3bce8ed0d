package se.styrning.start;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import se.styrning.start.folder.StartRefused;
import se.styrning.start.folder.Terminal;

/**
 * {@code migrera}: makes and migrates the tables of the configured PostgreSQL, loads the start data
 * and ends, so that instances may start without. They are told not to migrate by {@code
 * QUARKUS_FLYWAY_MIGRATE_AT_START}.
 */
@ApplicationScoped
class MigrationCommand implements QuarkusApplication {

  private static final String NAME = "migrera";

  static boolean isAsked(String... args) {
    return args.length > 0 && args[0].equals(NAME);
  }

  /** Has Quarkus migrate when it starts, whatever instances are told, and serve nothing. */
  static void prepare(StartConfiguration configuration) {
    if (!configuration.databaseConfigured()) {
      throw new StartRefused(
          "Ingen migrering: ange databasen i QUARKUS_DATASOURCE_JDBC_URL. Den inbyggda migreras när"
              + " programmet startar.");
    }
    System.setProperty("quarkus.flyway.migrate-at-start", "true");
    System.setProperty("quarkus.http.host-enabled", "false");
    System.setProperty("quarkus.management.host-enabled", "false");
  }

  /** What there was to do is done when Quarkus has started. */
  @Override
  public int run(String... args) {
    Terminal.say("Databasen är migrerad.");
    return 0;
  }
}
