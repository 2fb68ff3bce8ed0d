package se.styrning.start.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.styrning.start.folder.DataFolder;
import se.styrning.start.folder.DataFolderLock;
import se.styrning.start.folder.OwnerOnly;
import se.styrning.start.folder.StartRefused;
import se.styrning.start.folder.Terminal;

/**
 * A PostgreSQL of the program's own, in its data folder. Starting and stopping exclude each other:
 * the process may be told to end while the server is still being started.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  // Kept here because a logger nobody holds is forgotten together with its level.
  private static final Logger LIBRARY_LOG = Logger.getLogger("io.zonky.test.db.postgres");
  private static final String LIBRARY_FOLDER = "ot.epg.working-dir";
  private static final String DATABASE = "styrning";
  // Enough for PostgreSQL to repair itself after a power cut.
  private static final Duration START_PATIENCE = Duration.ofSeconds(60);

  private final DataFolder folder;
  private final DataFolderLock lock;
  private final Postmaster postmaster;
  private @Nullable EmbeddedPostgres server;
  private @Nullable DatabaseAccess access;
  private String reason = "";
  private boolean closed;

  private EmbeddedDatabase(DataFolder folder, DataFolderLock lock) {
    this.folder = folder;
    this.lock = lock;
    this.postmaster = new Postmaster(folder.cluster());
  }

  /** Takes the data folder, which nobody else can use until {@link #close()}. */
  public static EmbeddedDatabase claim(Path path) {
    LIBRARY_LOG.setLevel(Level.OFF);
    DataFolder folder = new DataFolder(path);
    try {
      folder.create();
      return new EmbeddedDatabase(folder, DataFolderLock.take(path));
    } catch (IOException e) {
      throw new StartRefused("Datamappen %s går inte att skapa eller skriva i.".formatted(path), e);
    }
  }

  /** Starts the server and tells the address of its database. */
  public synchronized String start() {
    try {
      removeUnfinishedClusters();
      boolean exists = Files.exists(folder.cluster());
      boolean lost = exists && !DatabaseAccess.isKnown(folder);
      access = DatabaseAccess.of(folder);
      if (!exists) {
        createCluster(access.password());
      }
      postmaster.leaveReadyToStart();
      if (lost) {
        replacePassword(access);
      }
      access.requirePassword();
      server = launch(folder.cluster(), access.password());
      String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), DATABASE);
      access.setRoles(url);
      postmaster.onEnd(this::ended);
      return url;
    } catch (IOException | SQLException | RuntimeException | ExceptionInInitializerError e) {
      throw new StartRefused(
          "Den inbyggda databasen i %s kunde inte startas%s. Orsaken står i %s. Ta tillbaka datamappen ur en säkerhetskopia, eller flytta undan den så görs en ny."
              .formatted(folder.path(), reason, folder.log()),
          e);
    }
  }

  /** What the application may come in with. */
  public synchronized String password() {
    return Objects.requireNonNull(access).password();
  }

  /** Without it nothing can be answered, and its port may be another's by now. */
  private void ended() {
    boolean stopped;
    synchronized (this) {
      stopped = closed;
    }
    if (!stopped) {
      Terminal.complain(
          "Den inbyggda databasen i %s har avslutats utifrån; programmet avslutas. Starta det igen."
              .formatted(folder.path()));
      System.exit(1);
    }
  }

  private void createCluster(String password) throws IOException, SQLException {
    Path unfinished = folder.newUnfinishedCluster();
    try (EmbeddedPostgres temporary = launch(unfinished, password);
        Connection connection =
            temporary.getPostgresDatabase(Map.of("password", password)).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + DATABASE);
    }
    Files.move(unfinished, folder.cluster());
  }

  /** Whoever owns the folder may; the programs are unpacked when a cluster is made. */
  private void replacePassword(DatabaseAccess access) throws IOException {
    if (SingleUser.program(folder).isEmpty()) {
      launch(folder.newUnfinishedCluster(), access.password()).close();
      removeUnfinishedClusters();
    }
    SingleUser.run(folder, access.statement());
  }

  private void removeUnfinishedClusters() throws IOException {
    for (Path unfinished : folder.unfinishedClusters()) {
      new Postmaster(unfinished).stopIfRunning();
      try {
        DataFolder.delete(unfinished);
      } catch (IOException | UncheckedIOException e) {
        // An orphaned initdb may still be writing there. The next start removes what is left.
      }
    }
  }

  private EmbeddedPostgres launch(Path cluster, String password) throws IOException {
    // The library's default is a folder that all users of the machine share.
    System.setProperty(LIBRARY_FOLDER, folder.programs().toString());
    OwnerOnly.file(folder.log());
    ServerStart start = new ServerStart(folder.log(), new Postmaster(cluster));
    try {
      return start.await(() -> builder(cluster, password).start());
    } catch (IOException e) {
      String said = start.reason();
      reason = said.isEmpty() ? "" : " (" + said + ")";
      if (said.contains(ServerStart.REFUSED)) {
        reason += "; tas %s bort görs ett nytt lösenord".formatted(folder.password());
      }
      throw e;
    } finally {
      System.clearProperty(LIBRARY_FOLDER);
    }
  }

  private EmbeddedPostgres.Builder builder(Path cluster, String password) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        .setConnectConfig("password", password)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_PATIENCE)
        .setOutputRedirector(Redirect.appendTo(folder.log().toFile()))
        // PostgreSQL's built-in rules give the same order and case on every operating system.
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        // What the library asks of initdb lets anyone in; these are asked last, and count.
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", folder.password().toString())
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        // The library is made for tests and turns these two off; here data must last.
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on");
  }

  @Override
  public synchronized void close() {
    // Once the lock is gone the folder, and any server on it, may belong to somebody else.
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      if (server != null) {
        server.close();
      }
      // A start that failed half-way, or a stop that took long, may have left the server running.
      postmaster.stopIfRunning();
    } catch (IOException e) {
      Terminal.complain(
          "Den inbyggda databasen i %s kunde inte stoppas ordentligt.".formatted(folder.path()));
    }
  }
}
