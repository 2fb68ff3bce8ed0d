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

  /** The same, until the roles are set; what earlier versions left lets anyone in. */
  private static final String WITH_PASSWORD = "host all all 127.0.0.1/32 scram-sha-256\n";

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

  /** Whether the password is known and nobody else's to read. */
  static boolean isKnown(DataFolder folder) throws IOException {
    SecretFile file = new SecretFile(folder.password());
    return Files.exists(file.path()) && file.isSecret();
  }

  /** Reads the password, or makes one. */
  static DatabaseAccess of(DataFolder folder) throws IOException {
    boolean known = isKnown(folder);
    if (!known) {
      new SecretFile(folder.password()).write(newPassword());
    }
    Path rules = folder.cluster().resolve("pg_hba.conf");
    boolean closed = known && Files.exists(rules) && Files.readString(rules).equals(CLOSED);
    return new DatabaseAccess(rules, Files.readString(folder.password()).strip(), closed);
  }

  private static String newPassword() {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  String password() {
    return password;
  }

  /** Gives the superuser the password, as the server itself is told when nobody can come in. */
  String statement() {
    return "alter role %s password '%s'".formatted(SUPERUSER, password);
  }

  /** Sees to it that a server that is not started yet lets nobody in without the password. */
  void requirePassword() throws IOException {
    if (!closed) {
      Files.writeString(rules, WITH_PASSWORD);
    }
  }

  /** Sets roles and their passwords on a server that is running, unless that is done. */
  void setRoles(String databaseUrl) throws IOException, SQLException {
    if (closed) {
      return;
    }
    try (Connection connection = DriverManager.getConnection(databaseUrl, SUPERUSER, password);
        Statement statement = connection.createStatement()) {
      statement.execute(roles());
      Files.writeString(rules, CLOSED);
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
