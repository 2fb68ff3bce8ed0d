import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The database, looked into past the application. */
final class Database {

  private final Map<String, String> options;
  private final Path data;

  Database(Map<String, String> options, Path data) {
    this.options = options;
    this.data = data;
  }

  /** Whether it is one of the caller's own, not that of an instance. */
  boolean isGiven() {
    return options.containsKey("jdbc");
  }

  /** Lets an instance use it, too. */
  void addTo(Map<String, String> environment) throws IOException {
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbc());
    environment.put("QUARKUS_DATASOURCE_USERNAME", user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", password());
    environment.put("STYRNING_BEHORIGHET_NYCKEL", "lokal");
  }

  private String jdbc() throws IOException {
    if (isGiven()) {
      return options.get("jdbc");
    }
    try (Stream<Path> found = Files.walk(data)) {
      Path pidFile = found.filter(f -> f.endsWith("postmaster.pid")).findFirst().orElseThrow();
      return "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(pidFile).get(3) + "/styrning";
    }
  }

  /** Of the embedded one, who owns the tables. */
  private String user() {
    return options.getOrDefault("user", isGiven() ? "postgres" : "styrning_agare");
  }

  private String password() throws IOException {
    return isGiven()
        ? options.getOrDefault("password", "postgres")
        : Files.readString(data.resolve("databas.losenord")).strip();
  }

  /** The first column of every row. */
  List<String> rows(String sql, Object... values) throws Exception {
    try (Connection connection = DriverManager.getConnection(jdbc(), user(), password());
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  long count(String sql, Object... values) throws Exception {
    return Long.parseLong(rows(sql, values).get(0));
  }
}
