package se.styrning.start.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import se.styrning.start.folder.DataFolder;
import se.styrning.start.folder.SecretFile;

/**
 * Who may do what in the embedded database. Nobody comes in without the password, which lies where
 * only the owner of the data folder reads it. The application is {@link #USER}, who owns nothing
 * and can neither empty tables nor switch triggers off; {@link #OWNER} makes and migrates the
 * tables.
 *
 * <p>Databases made by earlier versions let in everyone on the machine, as superuser, and were
 * owned by that one. They are changed at the first start.
 */
public final class DatabaseAccess {

  static final String SUPERUSER = "postgres";
  public static final String OWNER = "styrning_agare";
  public static final String USER = "styrning";

  private static final String CLOSED =
      """
      # Written by Styrning at start: from this machine alone, and nobody without the password.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  /** What initdb leaves, while passwords are set. */
  private static final String OPEN = "host all all 127.0.0.1/32 trust\n";

  private static final String ROLES = "/db/inbyggd/roller.sql";
  private static final int PASSWORD_BYTES = 24;

  private final Path rules;
  private final String password;
  private final boolean closed;

  private DatabaseAccess(Path rules, String password, boolean closed) {
    this.rules = rules;
    this.password = password;
    this.closed = closed;
  }

  /**
   * Reads the password, or makes one; a lost one is replaced, which whoever owns the folder may.
   */
  static DatabaseAccess of(DataFolder folder) throws IOException {
    Path rules = folder.cluster().resolve("pg_hba.conf");
    SecretFile file = new SecretFile(folder.password());
    boolean known = Files.exists(file.path()) && file.isSecret();
    if (!known) {
      Files.writeString(rules, OPEN);
      file.write(newPassword());
    }
    boolean closed = Files.exists(rules) && Files.readString(rules).equals(CLOSED);
    return new DatabaseAccess(rules, Files.readString(file.path()).strip(), closed);
  }

  private static String newPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  String password() {
    return password;
  }

  /**
   * Sets roles and passwords on a server that is running, unless that is done, and closes it: who
   * came in while it was open is sent out.
   */
  void close(String databaseUrl) throws IOException, SQLException {
    if (closed) {
      return;
    }
    try (Connection connection = DriverManager.getConnection(databaseUrl, SUPERUSER, password);
        Statement statement = connection.createStatement()) {
      statement.execute(roles());
      Files.writeString(rules, CLOSED);
      statement.execute("select pg_reload_conf()");
      while (letsAnyoneIn(databaseUrl)) {
        Thread.onSpinWait();
      }
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
    }
  }

  /**
   * Whether the server still goes by the rules of before: it reads the new ones in its own time.
   */
  private static boolean letsAnyoneIn(String databaseUrl) {
    try (Connection connection = DriverManager.getConnection(databaseUrl, SUPERUSER, "")) {
      return connection.isValid(0);
    } catch (SQLException refused) {
      return false;
    }
  }

  /** The alphabet of the password needs no quoting. */
  private String roles() throws IOException {
    try (InputStream script = DatabaseAccess.class.getResourceAsStream(ROLES)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${losenord}", password);
    }
  }
}
