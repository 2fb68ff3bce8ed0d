package se.styrning.start;

/**
 * {@code migrera}: makes and migrates the tables of the configured PostgreSQL and ends, so that
 * instances may start without. They are told not to by {@code QUARKUS_FLYWAY_MIGRATE_AT_START}.
 */
final class MigrationCommand {

  private static final String NAME = "migrera";

  private MigrationCommand() {}

  static boolean isAsked(String... args) {
    return args.length > 0 && args[0].equals(NAME);
  }

  /** Has Quarkus end with exit code 0 when the migration is done, before it serves anything. */
  static void prepare(StartConfiguration configuration) {
    if (!configuration.databaseConfigured()) {
      throw new StartRefused(
          "Ingen migrering: ange databasen i QUARKUS_DATASOURCE_JDBC_URL. Den inbyggda migreras när"
              + " programmet startar.");
    }
    System.setProperty("quarkus.init-and-exit", "true");
    System.setProperty("quarkus.flyway.migrate-at-start", "true");
  }
}
