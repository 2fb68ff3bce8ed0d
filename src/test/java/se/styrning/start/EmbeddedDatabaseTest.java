package se.styrning.start;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database on its own, without Quarkus. */
class EmbeddedDatabaseTest {

  // Shared, so that PostgreSQL is unpacked and its database made only once.
  @TempDir static Path root;

  private final Path folder = root.resolve("data");

  @Test
  @DisplayName(
      "DRIFT-001 SAK-033 Data finns kvar när programmet har startats igen, och loggen är ägarens")
  void dataSurvivesARestart() throws SQLException, IOException {
    try (EmbeddedDatabase database = EmbeddedDatabase.claim(folder)) {
      writeNote(database.start());
    }

    try (EmbeddedDatabase database = EmbeddedDatabase.claim(folder)) {
      assertThat(readNote(database.start())).isEqualTo("räksmörgås");
    }
    assertThat(Files.getPosixFilePermissions(folder.resolve("postgresql.log")))
        .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
  }

  @Test
  @DisplayName("DRIFT-002 En kvarlämnad databasprocess stoppas och data finns kvar")
  void orphanedServerIsStopped() throws Exception {
    Process killed = runElsewhere();
    writeNote(killed.inputReader().readLine());
    killed.destroyForcibly().waitFor();
    ProcessHandle orphan = server();
    assertThat(orphan.isAlive()).isTrue();

    try (EmbeddedDatabase database = EmbeddedDatabase.claim(folder)) {
      assertThat(readNote(database.start())).isEqualTo("räksmörgås");
      assertThat(orphan.isAlive()).isFalse();
    }
  }

  @Test
  @DisplayName("DRIFT-003 En andra instans på samma datamapp nekas med ett begripligt besked")
  void secondInstanceIsRefused() throws Exception {
    Process first = runElsewhere();
    writeNote(first.inputReader().readLine());

    assertThatThrownBy(() -> EmbeddedDatabase.claim(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessage("Datamappen %s används redan av en annan instans av Styrning.", folder);

    assertThat(server().isAlive()).isTrue();
    first.getOutputStream().close();
    assertThat(first.waitFor()).isZero();
  }

  @Test
  @DisplayName("DRIFT-004 En datamapp som inte går att skriva i nekas med ett begripligt besked")
  void unwritableFolderIsRefused() throws IOException {
    Path unwritable = Files.createFile(root.resolve("fil")).resolve("data");

    assertThatThrownBy(() -> EmbeddedDatabase.claim(unwritable))
        .isInstanceOf(StartRefused.class)
        .hasMessage("Datamappen %s går inte att skapa eller skriva i.", unwritable);
  }

  /** A process of its own: it can be killed, and locks are held by processes. */
  private Process runElsewhere() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    return new ProcessBuilder(
            java, "-cp", classPath, OtherProcess.class.getName(), folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Holds the database until its standard input is closed. */
  static final class OtherProcess {

    public static void main(String... args) throws IOException {
      try (EmbeddedDatabase database = EmbeddedDatabase.claim(Path.of(args[0]))) {
        System.out.println(database.start());
        System.in.read();
      }
    }
  }

  private ProcessHandle server() throws IOException {
    Path pidFile = new DataFolder(folder).cluster().resolve("postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0))).orElseThrow();
  }

  private static void writeNote(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS note");
      statement.execute("CREATE TABLE note AS SELECT 'räksmörgås' AS text");
    }
  }

  private static String readNote(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT text FROM note")) {
      rows.next();
      return rows.getString("text");
    }
  }
}
