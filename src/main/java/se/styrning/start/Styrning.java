package se.styrning.start;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.log.MemoryGuard;
import se.styrning.start.database.DatabaseReach;
import se.styrning.start.database.EmbeddedDatabase;
import se.styrning.start.folder.StartRefused;
import se.styrning.start.folder.Terminal;

/**
 * Starts the program. When no PostgreSQL is configured, one is started inside the program and kept
 * alive as long as Quarkus runs, so that a first trial needs nothing but Java. Or prints an access
 * token, or makes and migrates the tables alone, if that is what the command line asks for.
 */
@QuarkusMain
public final class Styrning {

  /**
   * Starts the program.
   *
   * @param args {@code token} and its options, {@code migrera}, or what is passed on to Quarkus
   */
  public static void main(String... args) {
    letAddressesThrough();
    leaveContractUnread();
    MemoryGuard.install();
    try {
      StartConfiguration configuration = StartConfiguration.read();
      if (TokenCommand.isAsked(args)) {
        Terminal.say(TokenCommand.run(configuration, args));
      } else if (MigrationCommand.isAsked(args)) {
        MigrationCommand.prepare(configuration);
        DatabaseReach.requireForMigration();
        runQuarkus(configuration, MigrationCommand.class);
      } else if (configuration.databaseConfigured()) {
        Ports.take(configuration);
        DatabaseReach.require();
        runQuarkus(configuration, StartMessage.class, args);
      } else {
        runWithEmbeddedDatabase(configuration, args);
      }
    } catch (StartRefused e) {
      Terminal.complain(String.valueOf(e.getMessage()));
      System.exit(1);
    }
  }

  /**
   * The HTTP layer would answer a malformed address with an empty 400, before any of our code runs.
   * Must be said before its classes are loaded; {@code ProblemRoutes} refuses such addresses.
   */
  private static void letAddressesThrough() {
    System.setProperty("vertx.disableURIValidation", "true");
  }

  /**
   * The contract is sent as it was made. Quarkus would read it again and write it anew at every
   * start (quarkusio/quarkus#54826), which is a quarter of the time a start takes; from here it
   * finds none.
   */
  private static void leaveContractUnread() {
    OpenApiConstants.classLoader = ClassLoader.getPlatformClassLoader();
  }

  /** A refusal that was met while Quarkus started is told like those that were met before. */
  private static void ended(int exitCode, @Nullable Throwable failure) {
    Throwable reason = failure;
    while (reason != null && !(reason instanceof StartRefused)) {
      reason = reason.getCause();
    }
    if (reason != null) {
      Terminal.complain(String.valueOf(reason.getMessage()));
    } else if (failure != null) {
      Logger.getLogger(Styrning.class).error("Failed to start", failure);
    }
    ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, failure);
  }

  /**
   * Quarkus ends the process itself when it stops, so there the shutdown hook stops the database.
   * Under {@code mvn quarkus:dev} it returns instead, once for every reload, and the database is
   * stopped on the way out; the reloaded program starts it again.
   */
  private static void runWithEmbeddedDatabase(StartConfiguration configuration, String... args) {
    EmbeddedDatabase database = EmbeddedDatabase.claim(configuration.dataFolder());
    Thread atExit = new Thread(() -> closeAfterQuarkus(database), "Stop embedded database");
    Runtime.getRuntime().addShutdownHook(atExit);
    try (database) {
      Ports.take(configuration);
      DatasourceSettings.set(database.start(), database.password(), configuration);
      boolean stoppedMeanwhile = atExit.isAlive();
      if (!stoppedMeanwhile) {
        runQuarkus(configuration, StartMessage.class, args);
      }
    } finally {
      DatasourceSettings.clear();
      forget(atExit);
    }
  }

  private static void runQuarkus(
      StartConfiguration configuration,
      Class<? extends QuarkusApplication> application,
      String... args) {
    TokenSettings.set(configuration);
    try {
      Quarkus.run(application, Styrning::ended, args);
    } finally {
      TokenSettings.clear(configuration);
    }
  }

  private static void closeAfterQuarkus(EmbeddedDatabase database) {
    Application application = Application.currentApplication();
    if (application != null) {
      application.awaitShutdown();
    }
    database.close();
  }

  private static void forget(Thread atExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The process is already ending, and the hook runs or has run.
    }
  }
}
