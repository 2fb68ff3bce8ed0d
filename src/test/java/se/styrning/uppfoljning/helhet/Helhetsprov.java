package se.styrning.uppfoljning.helhet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

/**
 * Follow-ups of a municipality in a kommun and years that no other test counts, with the Lerum plan
 * moved to those years.
 */
record Helhetsprov(AgroalDataSource dataSource) {

  static final String KOMMUN = Skriv.KOMMUN;

  /** The other members of Göteborgsregionen. */
  static final List<String> ANDRA =
      List.of(
          "1384", "1402", "1407", "1415", "1419", "1440", "1441", "1462", "1480", "1481", "1482",
          "1489");

  private static final int PLANNED_YEAR = 2023;

  private static final List<String> ADDED =
      List.of(
          "set local session_replication_role = replica",
          "delete from helhetsuppfoljning where kommunkod = '1401' and ar >= 2060",
          "delete from uppfoljning where kommunkod = '1401' and ar >= 2060",
          "delete from jamforelsevarde where kommunkod = '1401'",
          "delete from nyckeltalskoppling where kommunkod = '1401'");

  /** A token of whoever enters the figures of kommunstyrelsen. */
  static String controller() {
    return TestTokens.of("controller").subjekt("conny").organ(Skriv.ORGAN).sign();
  }

  static RequestSpecification request() {
    return Skriv.with(controller());
  }

  /** What whoever works for kommunstyrelsen reads. */
  static JsonPath read(String path) {
    return json(request().get(path));
  }

  /** The JSON of a success; decimals are BigDecimal and keep their digits. */
  static JsonPath json(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return Json.exact(answer);
  }

  static ObjectNode document(String path) {
    return (ObjectNode) Skriv.json(request().get(path).then().statusCode(200).extract().asString());
  }

  static String tag(String path) {
    return request().get(path).then().statusCode(200).extract().header("ETag");
  }

  /** The answer to a PUT of what has been seen. */
  static Response put(String path, Object body) {
    return request().header("If-Match", tag(path)).body(body.toString()).put(path);
  }

  /** Changes what is read and puts it back. */
  static Response change(String path, Consumer<ObjectNode> change) {
    ObjectNode document = document(path);
    change.accept(document);
    return put(path, document);
  }

  static String helhet(int ar, String kod) {
    return "/helhetsuppfoljningar/" + KOMMUN + "-" + ar + "-" + kod;
  }

  static String jamforelse(String matt, int ar) {
    return "/jamforelser/" + KOMMUN + "-" + matt + "-" + ar;
  }

  /** Enters values by kommun. */
  static void values(String matt, int ar, Map<String, String> values) {
    ArrayNode varden = Skriv.JSON.createArrayNode();
    values.forEach(
        (kommun, varde) ->
            varden
                .addObject()
                .put("kommunkod", kommun)
                .put("varde", new BigDecimal(varde))
                .put("typ", "UTFALL"));
    ObjectNode body = Skriv.JSON.createObjectNode();
    body.set("varden", varden);
    json(put(jamforelse(matt, ar), body));
  }

  /** The same two values for every second of the twelve others, whose mean is half-way between. */
  static Map<String, String> others(String first, String second) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < ANDRA.size(); i++) {
      values.put(ANDRA.get(i), i % 2 == 0 ? first : second);
    }
    return values;
  }

  static Map<String, String> with(Map<String, String> values, String kommun, String varde) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(kommun, varde);
    return more;
  }

  /** Adopts the Lerum plan for a year, its financial figures moved to it, once. */
  static void plan(int ar, String paragraf, Consumer<ObjectNode> change) {
    plan(ar, "2026-02-04", paragraf, change);
  }

  static void plan(int ar, String antagen, String paragraf, Consumer<ObjectNode> change) {
    if (Api.get(Skriv.plan(ar)).statusCode() == 200) {
      return;
    }
    Skriv.organ();
    ObjectNode plan = Skriv.lerumplan(ar);
    int years = ar - PLANNED_YEAR;
    for (JsonNode mal : plan.path("finansiellaMal")) {
      for (JsonNode varde : mal.path("varden")) {
        move((ObjectNode) varde, "avserAr", years);
        ((ObjectNode) varde).put("arTryckt", varde.path("avserAr").asText());
      }
      for (String span : List.of("fonster", "snitt")) {
        if (mal.path(span) instanceof ObjectNode found) {
          move(found, "franAr", years);
          move(found, "tillAr", years);
        }
      }
    }
    change.accept(plan);
    Response created = Skriv.create(plan);
    assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
    decide(ar, "ANTAGANDE", antagen, paragraf);
  }

  static void decide(int ar, String typ, String datum, String paragraf) {
    Response decided = Skriv.decide(ar, typ, datum, paragraf);
    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
  }

  private static void move(ObjectNode node, String member, int years) {
    node.put(member, node.path(member).asInt() + years);
  }

  /** A target of a plan, to be changed. */
  static ObjectNode target(ObjectNode plan, String mal) {
    for (JsonNode target : plan.path("finansiellaMal")) {
      if (target.path("mal").asText().equals(mal)) {
        return (ObjectNode) target;
      }
    }
    throw new AssertionError(mal);
  }

  /** Says in the database that a report of kommunstyrelsen has come to a state. */
  void state(int ar, String kod, String status, String tillfalle) throws SQLException {
    execute(
        "set local session_replication_role = replica",
        "delete from uppfoljning where organ = '1401-ks' and ar = %d and kod = '%s'"
            .formatted(ar, kod),
        """
        insert into uppfoljning (id, tillfalle_id, kommunkod, organ, ar, kod, status, exempel, tillfalle)
        values (gen_random_uuid(), '1401-ks-%1$d-%2$s', '1401', '1401-ks', %1$d, '%3$s', '%4$s', false,
        '%5$s')"""
            .formatted(ar, kod.toLowerCase(), kod, status, tillfalle.replace("'", "''")));
  }

  void cleanUp() throws SQLException {
    execute(ADDED.toArray(String[]::new));
  }

  /** Runs statements in one transaction. */
  void execute(String... statements) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        for (String sql : statements) {
          statement.execute(sql);
        }
        connection.commit();
      } catch (SQLException refused) {
        connection.rollback();
        throw refused;
      }
    }
  }

  /** The rows of a query, columns joined with a space. */
  List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          cells.add(found.getString(i));
        }
        rows.add(String.join(" ", cells));
      }
    }
    return rows;
  }

  /** How many writes the audit log holds. */
  String writes() throws SQLException {
    return rows("select count(*) from revisionslogg").get(0);
  }
}
