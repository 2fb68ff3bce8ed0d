package se.styrning.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Follow-ups brought into a state past the application, for the board of {@link Skriv} in years
 * whose plans no other test has.
 */
public record Uppfoljningar(AgroalDataSource dataSource) {

  /** The years a test may use: 2009, 2020 and 2050–2059. */
  private static final String YEARS = "(2009|2020|205[0-9])";

  public static String path(String tillfalleId) {
    return "/uppfoljningar/" + tillfalleId;
  }

  /** A request of whoever follows up for the board. */
  public static RequestSpecification controller() {
    return Skriv.with(TestTokens.of("controller").subjekt("cilla").organ(Skriv.ORGAN).sign());
  }

  /** What whoever follows up for the board reads; decimals keep their digits. */
  public static JsonPath read(String path) {
    return json(controller().get(path));
  }

  /** The JSON of a successful answer; decimals keep their digits. */
  public static JsonPath json(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return Json.exact(answer);
  }

  /** The answer to a PUT of what has been seen. */
  public static Response put(String path, String body) {
    String tag = controller().get(path).header("ETag");
    return controller().header("If-Match", tag).body(body).put(path);
  }

  /** Begins and adopts a plan with the content of the Lerum plan. */
  public static void adopt(int budgetar, String datum) {
    Skriv.created(budgetar);
    Response decided = Skriv.decide(budgetar, "ANTAGANDE", datum, "§ " + budgetar);
    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
  }

  /** Begins the follow-up of an occasion. */
  public void begin(String tillfalleId) throws SQLException {
    begin(tillfalleId, false);
  }

  /** The same, of what is invented or not. */
  public void begin(String tillfalleId, boolean exempel) throws SQLException {
    String[] parts = tillfalleId.split("-");
    execute(
        """
        insert into uppfoljning (id, tillfalle_id, kommunkod, organ, ar, kod, status, exempel)
        values (gen_random_uuid(), '%s', '%s', '%s', %s, upper('%s'), 'PAGAR', %s)"""
            .formatted(
                tillfalleId, parts[0], parts[0] + "-" + parts[1], parts[2], parts[3], exempel));
  }

  /** Hands in the report of an occasion that has been begun. */
  public void handIn(String tillfalleId, String datum) throws SQLException {
    ObjectNode tillfalle =
        (ObjectNode) Skriv.json(Api.get("/uppfoljningsschema/" + tillfalleId).asString());
    tillfalle.remove("_links");
    handIn(tillfalleId, tillfalle.toString(), datum);
  }

  void handIn(String tillfalleId, String tillfalle, String datum) throws SQLException {
    execute(
        """
        update uppfoljning set status = 'INLAMNAD', tillfalle = '%s' where tillfalle_id = '%s';
        insert into uppfoljningssteg (id, tillfalle_id, nummer, status, organ, datum)
        select gen_random_uuid(), tillfalle_id, 2, 'INLAMNAD', organ, '%s' from uppfoljning
        where tillfalle_id = '%s'"""
            .formatted(tillfalle, tillfalleId, datum, tillfalleId));
  }

  /** Takes away every follow-up and plan of these years, also what is handed in or decided. */
  public void cleanUp() throws SQLException {
    String own = "organ = '%s' and right(plan_id, 4) ~ '^%s$'".formatted(Skriv.ORGAN, YEARS);
    String plans = "(select id from verksamhetsplan where " + own + ")";
    String versions = "(select id from planversion where verksamhetsplan_id in " + plans + ")";
    StringBuilder sql = new StringBuilder("set local session_replication_role = replica;");
    for (String part :
        List.of("inriktningsuppfoljning", "indikatoruppfoljning", "uppfoljningssteg")) {
      sql.append(" delete from %s where tillfalle_id ~ '%s';".formatted(part, ids()));
    }
    sql.append(" delete from uppfoljning where tillfalle_id ~ '%s';".formatted(ids()));
    for (String part :
        List.of("indikatorvarde", "indikator", "budgetrad", "produktionsomrade", "malpaverkan")) {
      sql.append(" delete from %s where planversion_id in %s;".formatted(part, versions));
    }
    for (String part : List.of("beslut", "planversion")) {
      sql.append(" delete from %s where verksamhetsplan_id in %s;".formatted(part, plans));
    }
    for (String table : List.of("gallande_budgetrad", "verksamhetsplan")) {
      sql.append(" delete from %s where %s;".formatted(table, own));
    }
    execute(sql.toString());
  }

  private static String ids() {
    return "^" + Skriv.ORGAN + "-" + YEARS + "-";
  }

  /** Runs statements in one transaction. */
  public void execute(String sql) throws SQLException {
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

  /** The first column of every row. */
  public List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
