package se.styrning.start;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.start.database.DatabaseAccess;
import se.styrning.start.database.EmbeddedDatabase;
import se.styrning.start.folder.DataFolder;
import se.styrning.start.folder.StartRefused;

/** The embedded database on its own, without Quarkus. */
class EmbeddedDatabaseTest {

  // Shared, so that PostgreSQL is unpacked and its database made only once.
  @TempDir static Path root;

  private final Path folder = root.resolve("data");

  @Test
  @DisplayName(
      "DRIFT-001 SAK-033 Data finns kvar när programmet har startats igen, och loggen är ägarens")
  void dataSurvivesARestart() throws Exception {
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

  @Test
  @DisplayName("DRIFT-026 När databasprocessen dör avslutas programmet med en rad")
  void endsWithItsServer() throws Exception {
    Path said = root.resolve("sagt.txt");
    Process program = runElsewhere(ProcessBuilder.Redirect.to(said.toFile()));
    program.inputReader().readLine();
    server().destroyForcibly();

    assertThat(program.waitFor()).isOne();
    assertThat(Files.readString(said).strip())
        .isEqualTo(
            "Den inbyggda databasen i %s har avslutats utifrån; programmet avslutas. Starta det igen.",
            folder);
  }

  @Test
  @DisplayName(
      "DRIFT-027 Det som folderlåset låter oss laga lagas: rättigheter, gammal eller tom pid-fil")
  void mendsWhatItMay() throws Exception {
    made();
    Path cluster = new DataFolder(folder).cluster();
    Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String pid : List.of("", "999999\n" + cluster, "inget")) {
      Files.writeString(cluster.resolve("postmaster.pid"), pid);
      made();
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster)))
        .isEqualTo("rwx------");
  }

  @ParameterizedTest
  @CsvSource({
    "PG_VERSION, 9.6, database files are incompatible with server",
    "global/pg_control, ' ', could not read file"
  })
  @DisplayName(
      "DRIFT-028 En databas som inte går att starta ger genast en rad med orsak och åtgärd")
  void tellsAtOnce(String file, String content, String reason) throws Exception {
    made();
    Path damaged = new DataFolder(folder).cluster().resolve(file);
    byte[] whole = Files.readAllBytes(damaged);
    Files.writeString(damaged, content);
    long start = System.nanoTime();
    try (EmbeddedDatabase database = EmbeddedDatabase.claim(folder)) {
      assertThatThrownBy(database::start)
          .isInstanceOf(StartRefused.class)
          .hasMessageStartingWith("Den inbyggda databasen i %s kunde inte startas (", folder)
          .hasMessageContaining(reason)
          .hasMessageEndingWith(
              "Orsaken står i %s. Ta tillbaka datamappen ur en säkerhetskopia, eller flytta undan den"
                  + " så görs en ny.",
              new DataFolder(folder).log())
          .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("\n"));
    } finally {
      Files.write(damaged, whole);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    made();
  }

  @Test
  @DisplayName(
      "SAK-020 Utan lösenordet kommer ingen in i den inbyggda databasen, och det läses bara av ägaren")
  void letsNobodyInWithoutThePassword() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.claim(folder)) {
      String url = database.start();
      assertClosed(url);
      assertThat(database.password()).hasSize(32);
    }
    Path file = new DataFolder(folder).password();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  @DisplayName(
      "SAK-021 Programmets roll äger inget och kan varken tömma, ändra tabeller eller gå förbi triggrar")
  void applicationOwnsNothing() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.claim(folder)) {
      String url = database.start();
      execute(
          url,
          DatabaseAccess.OWNER,
          "drop table if exists prov",
          "create table prov (a int)",
          "create function stopp() returns trigger language plpgsql as 'begin return null; end'",
          "create trigger stopp before delete on prov execute function stopp()",
          "grant select, insert, update, delete on prov to " + DatabaseAccess.USER);
      execute(url, DatabaseAccess.USER, "insert into prov values (1)");
      for (String sql :
          List.of(
              "truncate prov",
              "drop trigger stopp on prov",
              "alter table prov disable trigger all",
              "drop table prov",
              "set session_replication_role = replica",
              "set role " + DatabaseAccess.OWNER,
              "create table eget (a int)",
              "copy prov to program 'cat'",
              "select pg_read_file('postgresql.conf')",
              "select rolpassword from pg_authid")) {
        assertThatThrownBy(() -> execute(url, DatabaseAccess.USER, sql))
            .as(sql)
            .isInstanceOfSatisfying(
                SQLException.class,
                refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
      }
      execute(url, DatabaseAccess.OWNER, "drop table prov", "drop function stopp");
    }
  }

  @Test
  @DisplayName(
      "SAK-022 En datamapp från en tidigare version får lösenord och ägare, och data finns kvar")
  void closesFolderOfBefore() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.claim(folder)) {
      String url = database.start();
      writeNote(url);
      execute(
          url,
          "postgres",
          "drop table if exists gammal",
          "create table gammal (id int generated always as identity, nr serial)",
          "alter database styrning owner to postgres");
    }
    DataFolder data = new DataFolder(folder);
    Files.writeString(data.cluster().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
    Files.delete(data.password());

    try (EmbeddedDatabase database = EmbeddedDatabase.claim(folder)) {
      String url = database.start();
      assertThat(readNote(url)).isEqualTo("räksmörgås");
      assertClosed(url);
      execute(url, DatabaseAccess.OWNER, "alter table gammal add b int", "drop table gammal");
    }
  }

  @Test
  @DisplayName("SAK-024 Ett fel lösenord sägs genast, och ett borttaget ersätts med data kvar")
  void replacesLostPassword() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.claim(folder)) {
      writeNote(database.start());
    }
    Path password = new DataFolder(folder).password();
    Files.writeString(password, "fel");
    long start = System.nanoTime();
    try (EmbeddedDatabase database = EmbeddedDatabase.claim(folder)) {
      assertThatThrownBy(database::start)
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("tas %s bort", password);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    Files.delete(password);
    try (EmbeddedDatabase database = EmbeddedDatabase.claim(folder)) {
      String url = database.start();
      assertThat(readNote(url)).isEqualTo("räksmörgås");
      assertClosed(url);
      execute(url, DatabaseAccess.USER, "select 1");
      execute(url, DatabaseAccess.OWNER, "select 1");
    }
  }

  private void made() {
    try (EmbeddedDatabase database = EmbeddedDatabase.claim(folder)) {
      database.start();
    }
  }

  private static void assertClosed(String url) {
    for (String user : List.of("postgres", DatabaseAccess.OWNER, DatabaseAccess.USER)) {
      assertThatThrownBy(() -> DriverManager.getConnection(url, user, "postgres").close())
          .isInstanceOfSatisfying(
              SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
    }
  }

  /** A process of its own: it can be killed, and locks are held by processes. */
  private Process runElsewhere() throws IOException {
    return runElsewhere(ProcessBuilder.Redirect.INHERIT);
  }

  private Process runElsewhere(ProcessBuilder.Redirect err) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    return new ProcessBuilder(
            java, "-cp", classPath, OtherProcess.class.getName(), folder.toString())
        .redirectError(err)
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

  private void writeNote(String url) throws SQLException, IOException {
    execute(
        url,
        DatabaseAccess.OWNER,
        "DROP TABLE IF EXISTS note",
        "CREATE TABLE note AS SELECT 'räksmörgås' AS text");
  }

  private void execute(String url, String user, String... statements)
      throws SQLException, IOException {
    try (Connection connection = connect(url, user);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Connection connect(String url, String user) throws SQLException, IOException {
    String password = Files.readString(new DataFolder(folder).password()).strip();
    return DriverManager.getConnection(url, user, password);
  }

  private String readNote(String url) throws SQLException, IOException {
    try (Connection connection = connect(url, DatabaseAccess.OWNER);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT text FROM note")) {
      rows.next();
      return rows.getString("text");
    }
  }
}
