package se.styrning.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.organisation.Referensprov.BORAS;
import static se.styrning.organisation.Referensprov.GRUPP;
import static se.styrning.organisation.Referensprov.ORGAN;
import static se.styrning.organisation.Referensprov.SEKTOR;
import static se.styrning.organisation.Referensprov.administrator;
import static se.styrning.organisation.Referensprov.put;
import static se.styrning.organisation.Referensprov.tag;
import static se.styrning.organisation.Referensprov.with;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.testsupport.Json;

/** An administrator creates and changes, each change seen, and each leaves a trace. */
@QuarkusTest
class ReferensskrivningTest {

  @Inject AgroalDataSource dataSource;

  private Referensprov prov;
  private List<String> before;

  @BeforeEach
  void count() throws SQLException {
    prov = new Referensprov(dataSource);
    before = prov.traces();
  }

  @AfterEach
  void removeWhatWasAdded() throws SQLException {
    prov.cleanUp();
  }

  /** Operation, address, body, and one change of the body. */
  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("putKommun", "/kommuner/1490", BORAS, "Borås kommun", "Borås stad"),
        Arguments.of("putOrgan", "/organ/1480-ks", ORGAN, "Kommunstyrelsen", "Stadsstyrelsen"),
        Arguments.of("putSektor", "/sektorer/1480-grundskola", SEKTOR, "2026-12-31", "2027-06-30"),
        Arguments.of(
            "putJamforelsegrupp", "/jamforelsegrupper/1480-grannar", GRUPP, "1402", "1401"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("ORG-005 Det nya är 201 med Location och ETag, och läses sedan likadant av alla")
  void creates(String operation, String path, String body) {
    problem(404, path);
    Response created = put(path, body);
    created.then().statusCode(201);
    assertThat(created.header("Location"))
        .isEqualTo("http://localhost:" + RestAssured.port + ROOT + path);
    assertThat(created.header("Cache-Control")).isEqualTo("private, no-store");
    Response read = get(path);
    assertThat(read.asString()).isEqualTo(created.asString());
    assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
    Map<String, Object> expected = Json.of(body).getMap("$");
    if (expected.containsKey("medlemmar")) {
      expected.put("medlemmar", List.of("1402", "1480", "1481"));
    }
    Map<String, Object> stored = Json.of(read).getMap("$");
    stored.remove("_links");
    assertThat(stored).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("ORG-005 ORG-006 Det som finns ändras med den ETag som hämtningen gav")
  void changes(String operation, String path, String body, String from, String to) {
    put(path, body).then().statusCode(201);
    Response changed = put(path, tag(path), body.replace(from, to));
    changed.then().statusCode(200);
    assertThat(changed.header("Location")).isNull();
    assertThat(changed.asString()).contains(to).doesNotContain(from);
    assertThat(get(path).asString()).isEqualTo(changed.asString());
    assertThat(tag(path)).isEqualTo(changed.header("ETag"));
  }

  @Test
  @DisplayName("ORG-005 Det som hämtas kan sändas tillbaka ändrat, med sina länkar")
  void takesItsOwnAnswer() {
    put("/organ/1480-ks", ORGAN).then().statusCode(201);
    String answer = get("/organ/1480-ks").asString();
    assertThat(answer).contains("_links");
    put(
            "/organ/1480-ks",
            tag("/organ/1480-ks"),
            answer.replace("\"forkortning\":\"KS\"", "\"forkortning\":\"KST\""))
        .then()
        .statusCode(200);
    assertThat(json("/organ/1480-ks").getString("forkortning")).isEqualTo("KST");
  }

  @Test
  @DisplayName("ORG-005 Det som får vara null får utelämnas")
  void takesLeftOutMembers() {
    put(
            "/organ/1480-kf",
            "{\"organ\":\"1480-kf\",\"kommunkod\":\"1480\",\"typ\":\"KF\",\"namn\":\"Fullmäktige\"}")
        .then()
        .statusCode(201);
    JsonPath organ = json("/organ/1480-kf");
    assertThat(organ.getMap("$")).containsKeys("forkortning", "giltigFran", "giltigTill");
    assertThat(organ.getString("forkortning")).isNull();
  }

  @Test
  @DisplayName("ORG-005 ORG-009 En ny grupp hör till kommunen som identiteten börjar med")
  void groupBelongsToKommun() {
    put("/jamforelsegrupper/1480-grannar", GRUPP).then().statusCode(201);
    JsonPath grupp = json("/jamforelsegrupper/1480-grannar");
    assertThat(grupp.getString("_links.kommun.href")).endsWith("/kommuner/1480");
    assertThat(json("/kommuner?jamforelsegrupp=1480-grannar").getList("poster.namn", String.class))
        .containsExactly("Partille", "Göteborg", "Mölndal");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("ORG-006 Utan If-Match är en ändring 428")
  void demandsPrecondition(String operation, String path, String body, String from, String to)
      throws SQLException {
    put(path, body).then().statusCode(201);
    String seen = get(path).asString();
    List<String> traces = prov.traces();
    JsonPath problem = problem(428, put(path, body.replace(from, to)));
    assertThat(problem.getString("type")).endsWith("/problemtyper/villkor-saknas");
    assertThat(problem.getString("fel[0].parameter")).isEqualTo("If-Match");
    assertThat(get(path).asString()).isEqualTo(seen);
    assertThat(prov.traces()).isEqualTo(traces);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("ORG-006 En inaktuell If-Match är 412 som anger den gällande, och inget skrivs")
  void refusesStale(String operation, String path, String body, String from, String to)
      throws SQLException {
    put(path, body).then().statusCode(201);
    String old = tag(path);
    put(path, old, body.replace(from, to)).then().statusCode(200);
    String seen = get(path).asString();
    List<String> traces = prov.traces();
    Response refused = put(path, old, body);
    JsonPath problem = problem(412, refused);
    assertThat(problem.getString("type")).endsWith("/problemtyper/inaktuell-version");
    assertThat(refused.header("ETag")).isEqualTo(tag(path)).isNotEqualTo(old);
    assertThat(problem.getString("fel[0].varde")).isEqualTo(old);
    assertThat(problem.getString("fel[0].accepterat")).isEqualTo(tag(path));
    assertThat(get(path).asString()).isEqualTo(seen);
    assertThat(prov.traces()).isEqualTo(traces);
  }

  @Test
  @DisplayName("ORG-006 If-None-Match: * lägger bara in; If-Match ändrar bara det som finns")
  void createsOnlyOrChangesOnly() {
    problem(412, put("/organ/1480-ks", "\"finns-inte\"", ORGAN));
    problem(412, put("/organ/1480-ks", "*", ORGAN));
    problem(404, "/organ/1480-ks");
    for (int status : List.of(201, 412)) {
      with(administrator())
          .header("If-None-Match", "*")
          .body(ORGAN)
          .put("/organ/1480-ks")
          .then()
          .statusCode(status);
    }
    put("/organ/1480-ks", "*", ORGAN.replace("\"KS\",\"giltig", "\"S\",\"giltig"))
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("ORG-007 Samma innehåll en gång till är 200 utan ny ETag, rad eller händelse")
  void leavesAloneWhatIsTheSame(String operation, String path, String body) throws SQLException {
    put(path, body).then().statusCode(201);
    String tag = tag(path);
    List<String> traces = prov.traces();
    Response again = put(path, tag, body);
    again.then().statusCode(200);
    assertThat(again.header("ETag")).isEqualTo(tag);
    assertThat(again.asString()).isEqualTo(get(path).asString());
    assertThat(prov.traces()).isEqualTo(traces);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName(
      "ORG-014 En ändring har en rad i revisionsloggen med före och efter, och en händelse")
  void leavesTrace(String operation, String path, String body, String from, String to)
      throws SQLException {
    put(path, body).then().statusCode(201);
    put(path, tag(path), body.replace(from, to)).then().statusCode(200);
    String own = " where objekt = '%s' and nummer > %d order by nummer".formatted(path, rows(0));
    assertThat(
            prov.texts(
                "select operation || ' ' || subjekt || ' ' || klient || ' ' || roller || ' '"
                    + " || kommunkod from revisionslogg"
                    + own))
        .containsExactly(
            operation + " anna testklient administrator " + kommunkod(path),
            operation + " anna testklient administrator " + kommunkod(path));
    List<String> fore = prov.texts("select fore from revisionslogg" + own);
    List<String> efter = prov.texts("select efter from revisionslogg" + own);
    assertThat(fore.get(0)).isNull();
    assertThat(efter.get(0)).contains(from).doesNotContain(to);
    assertThat(fore.get(1)).isEqualTo(efter.get(0));
    assertThat(efter.get(1)).contains(to).doesNotContain(from);
    assertThat(
            prov.texts(
                "select typ || ' ' || kommunkod || ' ' || uppgifter from handelse where amne = '%s'"
                        .formatted(path)
                    + " and nummer > "
                    + rows(1)))
        .hasSize(2)
        .allMatch(text -> text.startsWith("se.styrning."))
        .allMatch(text -> text.contains(kommunkod(path)))
        .allMatch(text -> text.endsWith("\":\"" + path.replaceFirst(".*/", "") + "\"}"));
  }

  @Test
  @DisplayName("ORG-014 Händelsens slag är det som ändrades, och organets rad namnger organet")
  void namesWhatChanged() throws SQLException {
    put("/kommuner/1490", BORAS).then().statusCode(201);
    put("/organ/1480-ks", ORGAN).then().statusCode(201);
    put("/sektorer/1480-grundskola", SEKTOR).then().statusCode(201);
    put("/jamforelsegrupper/1480-grannar", GRUPP).then().statusCode(201);
    assertThat(
            prov.texts(
                "select typ from handelse where nummer > %d order by nummer".formatted(rows(1))))
        .containsExactly(
            "se.styrning.kommun.andrad",
            "se.styrning.organ.andrat",
            "se.styrning.sektor.andrad",
            "se.styrning.jamforelsegrupp.andrad");
    assertThat(
            prov.texts(
                "select organ from revisionslogg where nummer > %d order by nummer"
                    .formatted(rows(0))))
        .containsExactly(null, "1480-ks", null, null);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @DisplayName("ORG-014 Ändringen, raden och händelsen är skrivna av samma transaktion")
  void writesAllInOneTransaction(String operation, String path, String body, String from, String to)
      throws SQLException {
    put(path, body).then().statusCode(201);
    put(path, tag(path), body.replace(from, to)).then().statusCode(200);
    String id = path.replaceFirst(".*/", "");
    String row =
        switch (operation) {
          case "putKommun" -> "kommun where kommunkod";
          case "putOrgan" -> "organ where organ";
          case "putSektor" -> "sektor where sektor";
          default ->
              "jamforelsegrupp_medlem where kommunkod = '1401' and jamforelsegrupp_id in"
                  + " (select id from jamforelsegrupp where jamforelsegrupp";
        };
    String end = operation.equals("putJamforelsegrupp") ? ")" : "";
    List<String> written = prov.texts("select xmin from %s = '%s'%s".formatted(row, id, end));
    assertThat(written).hasSize(1);
    assertThat(
            prov.texts(
                "select xmin from revisionslogg where objekt = '%s' order by nummer desc limit 1"
                    .formatted(path)))
        .isEqualTo(written);
    assertThat(
            prov.texts(
                "select xmin from handelse where amne = '%s' order by nummer desc limit 1"
                    .formatted(path)))
        .isEqualTo(written);
  }

  /** The last number before the test, of the audit log (0) or the feed (1). */
  private long rows(int table) {
    return Long.parseLong(before.get(0).split(" ")[table]);
  }

  private static String kommunkod(String path) {
    return path.replaceFirst(".*/", "").substring(0, 4);
  }
}
