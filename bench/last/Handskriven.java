import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor of W4: the rows that a replaced outcome changes, written by hand in one transaction over
 * JDBC, with the audit row, and nothing else: no HTTP, no token, no reading of a body, no rules.
 *
 * <p>{@code java -cp 'target/quarkus-app/lib/main/*' bench/last/Handskriven.java URL USER TILLFALLE SECONDS}
 */
class Handskriven {

  public static void main(String[] args) throws Exception {
    try (Connection db = DriverManager.getConnection(args[0], args[1], "")) {
      db.setAutoCommit(false);
      List<String> omraden = new ArrayList<>();
      try (PreparedStatement read = db.prepareStatement("select omrade from utfall where tillfalle_id = ? order by 1")) {
        read.setString(1, args[2]);
        try (ResultSet rows = read.executeQuery()) {
          while (rows.next()) {
            omraden.add(rows.getString(1));
          }
        }
      }
      long end = System.nanoTime() + Long.parseLong(args[3]) * 1_000_000_000L;
      int turns = 0;
      while (System.nanoTime() < end) {
        write(db, args[2], omraden, ++turns);
      }
      System.out.println("RESULTAT " + turns);
    }
  }

  private static void write(Connection db, String tillfalle, List<String> omraden, int turn) throws Exception {
    try (PreparedStatement lock = db.prepareStatement("select status from uppfoljning where tillfalle_id = ? for update");
        PreparedStatement change =
            db.prepareStatement("update utfall set intakt = ?, kostnad = ?, prognos_helar = ? where tillfalle_id = ? and omrade = ?");
        PreparedStatement audit =
            db.prepareStatement(
                "insert into revisionslogg (tid, subjekt, roller, operation, kommunkod, organ, objekt, fore, efter)"
                    + " values (now(), 'bench', 'controller', 'replaceUtfall', left(?, 4), null, '/uppfoljningar/' || ?, ?, ?)")) {
      lock.setString(1, tillfalle);
      lock.executeQuery().close();
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < omraden.size(); i++) {
        BigDecimal intakt = new BigDecimal(i + "." + (100 + turn % 900));
        BigDecimal kostnad = new BigDecimal("-" + i * 7 + "." + (100 + (turn + i) % 900));
        change.setBigDecimal(1, intakt);
        change.setBigDecimal(2, kostnad);
        change.setBigDecimal(3, new BigDecimal("-" + i * 20));
        change.setString(4, tillfalle);
        change.setString(5, omraden.get(i));
        change.addBatch();
        text.append("{\"omrade\":\"").append(omraden.get(i)).append("\",\"intakt\":").append(intakt).append(",\"kostnad\":").append(kostnad).append("},");
      }
      change.executeBatch();
      audit.setString(1, tillfalle);
      audit.setString(2, tillfalle);
      audit.setString(3, text.toString());
      audit.setString(4, text.toString());
      audit.executeUpdate();
      db.commit();
    }
  }
}
