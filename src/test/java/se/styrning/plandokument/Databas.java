package se.styrning.plandokument;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The test database, for looking at it and changing it past the application. */
record Databas(AgroalDataSource dataSource) {

  private static final List<String> TABLES =
      List.of(
          "indikatorvarde",
          "indikator",
          "budgetrad",
          "produktionsomrade",
          "malpaverkan",
          "beslut",
          "planversion",
          "verksamhetsplan",
          "organ");

  Map<String, Long> rowCounts() throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
          rows.next();
          counts.put(table, rows.getLong(1));
        }
      }
    }
    return counts;
  }

  /** Runs statements in one transaction. */
  void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql);
        connection.commit();
      } catch (SQLException refused) {
        connection.rollback();
        throw refused;
      }
    }
  }

  /**
   * Takes away an organ with its plans, decided as they are: a superuser can switch triggers off,
   * and tests that come after count rows.
   */
  void remove(String organ) throws SQLException {
    String versions =
        "(select v.id from planversion v join verksamhetsplan p on p.id = v.verksamhetsplan_id"
            + " where p.organ = '%s')".formatted(organ);
    StringBuilder sql = new StringBuilder("set local session_replication_role = replica;");
    for (String part :
        List.of("indikatorvarde", "indikator", "budgetrad", "produktionsomrade", "malpaverkan")) {
      sql.append(" delete from %s where planversion_id in %s;".formatted(part, versions));
    }
    sql.append(" delete from planversion where id in %s;".formatted(versions));
    for (String table : List.of("gallande_budgetrad", "verksamhetsplan", "beslut", "organ")) {
      sql.append(" delete from %s where organ = '%s';".formatted(table, organ));
    }
    execute(sql.toString());
  }
}
