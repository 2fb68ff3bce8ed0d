package se.styrning.handelse;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Roll;
import se.styrning.handelse.revision.Andring;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.TestTokens;

@QuarkusTest
class RevisionsloggTest {

  private static final String LOG = "/revisionslogg";

  @Inject Handelselogg logg;

  /** Tells the rows of one test from those of every other. */
  private String subjekt;

  @BeforeEach
  void writeThree() {
    subjekt = "anna-" + UUID.randomUUID();
    write(
        "planverktyget",
        "createUtkast",
        "1441",
        "1441-ks",
        "/verksamhetsplaner/p%1",
        "{\"a\":8.0}");
    write(null, "replaceUtkast", "1441", "1441-bn", "/verksamhetsplaner/p%1/avsnitt/x", "[1]");
    write("annat", "replaceKommun", "1480", null, "/kommuner/1480", null);
  }

  private void write(
      String klient,
      String operation,
      String kommunkod,
      String organ,
      String objekt,
      String efter) {
    Set<Roll> roller = klient == null ? Set.of() : Set.of(Roll.REDAKTOR, Roll.ADMINISTRATOR);
    Anropare anropare = new Anropare(subjekt, klient, Map.of("1441-ks", roller));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                logg.record(
                    anropare,
                    new Andring(operation, kommunkod, organ, objekt, "{\"b\":null}", efter)));
  }

  @Test
  @DisplayName("HAN-001 En administratör läser skrivningarna i sina kommuner, den senaste först")
  void listsWritesOfOwnKommuner() {
    JsonPath list = json("?subjekt=" + subjekt, "1441", "1480");
    assertThat(list.getList("poster.operation"))
        .containsExactly("replaceKommun", "replaceUtkast", "createUtkast");
    assertThat(json("?subjekt=" + subjekt, "1441").getList("poster.operation"))
        .containsExactly("replaceUtkast", "createUtkast");
    assertThat(json("?subjekt=" + subjekt, "1480").getList("poster.operation"))
        .containsExactly("replaceKommun");
  }

  @Test
  @DisplayName("HAN-001 En rad säger när, vem, genom vad, med vilken rätt och vad")
  void tellsWhoDidWhat() {
    JsonPath row = json("?subjekt=" + subjekt + "&operation=createUtkast", "1441");
    assertThat(row.getMap("poster[0]").keySet())
        .containsExactly(
            "nummer",
            "tid",
            "subjekt",
            "klient",
            "roller",
            "operation",
            "kommunkod",
            "organ",
            "objekt",
            "_links");
    assertThat(row.getString("poster[0].subjekt")).isEqualTo(subjekt);
    assertThat(row.getString("poster[0].klient")).isEqualTo("planverktyget");
    assertThat(row.getList("poster[0].roller")).containsExactly("administrator", "redaktor");
    assertThat(row.getString("poster[0].kommunkod")).isEqualTo("1441");
    assertThat(row.getString("poster[0].organ")).isEqualTo("1441-ks");
    assertThat(row.getString("poster[0].objekt")).isEqualTo("/verksamhetsplaner/p%1");
    assertThat(row.getString("poster[0].tid")).endsWith("Z");
    assertThat(Instant.parse(row.getString("poster[0].tid")))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({
    "organ=1441-ks, createUtkast",
    "klient=planverktyget, createUtkast",
    "operation=replaceUtkast, replaceUtkast",
    "objekt=/verksamhetsplaner/p%251, createUtkast",
    "objektUnder=/verksamhetsplaner/p%251/avsnitt, replaceUtkast",
    "objektUnder=/verksamhetsplaner/p%251/avsnitt/, replaceUtkast",
    "kommunkod=1480, replaceKommun"
  })
  @DisplayName("HAN-002 Varje filter ger just de skrivningar som det nämner")
  void filters(String filter, String operation) {
    assertThat(
            json("?subjekt=" + subjekt + "&" + filter, "1441", "1480").getList("poster.operation"))
        .containsExactly(operation);
  }

  @Test
  @DisplayName("HAN-002 En adress med allt under den, utan att tecken i den betyder annat än sig")
  void filtersByAddressAndBelow() {
    String under = "?subjekt=" + subjekt + "&objektUnder=";
    assertThat(json(under + "/verksamhetsplaner/p%251", "1441").getList("poster")).hasSize(2);
    assertThat(json(under + "/verksamhetsplaner", "1441").getList("poster")).hasSize(2);
    assertThat(json(under + "/verksamhetsplaner/%25", "1441").getList("poster")).isEmpty();
    assertThat(json(under + "/verksamhetsplaner/p%25", "1441").getList("poster")).isEmpty();
  }

  @Test
  @DisplayName("HAN-003 fran och till tar tidpunkt eller datum, fran inräknad och till inte")
  void filtersByTime() {
    String mine = "?subjekt=" + subjekt;
    String first = json(mine + "&sort=nummer", "1441").getString("poster[0].tid");
    assertThat(json(mine + "&fran=" + first, "1441").getList("poster")).hasSize(2);
    assertThat(json(mine + "&till=" + first, "1441").getList("poster")).isEmpty();
    assertThat(json(mine + "&fran=2026-01-01&till=2026-01-01", "1441").getList("poster")).isEmpty();
    assertThat(json(mine + "&fran=2023-01-01&till=2999-12-31", "1441").getList("poster"))
        .hasSize(2);
    assertThat(
            json(mine + "&fran=2023-01-01T00:00:00%2B02:00&till=2999-01-01T00:00:00.5Z", "1441")
                .getList("poster"))
        .hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "igår",
        "2026",
        "2026-02-30",
        "2026-13-01",
        "2026-11-30T25:00:00Z",
        "2026-11-30T10:00:00",
        "2026-11-30T10:00:00+02:00",
        "0000-01-01",
        "%2B999999999-01-01T00:00:00Z",
        "1700000000"
      })
  @DisplayName("HAN-003 En tid som inte är en tid ger 400 som säger vad som godtas")
  void refusesBadTime(String time) {
    for (String parameter : List.of("fran", "till")) {
      JsonPath problem = problem(400, as("?" + parameter + "=" + time, administrator("1441")));
      assertThat(problem.getString("fel[0].parameter")).isEqualTo(parameter);
      assertThat(problem.getString("fel[0].accepterat")).contains("RFC 3339", "2026-11-30");
    }
  }

  @Test
  @DisplayName("HAN-004 Loggen sorteras, delas i sidor, väljs ur och ges som CSV som andra listor")
  void isAListLikeOthers() {
    String mine = "?subjekt=" + subjekt;
    JsonPath page = json(mine + "&sort=operation&limit=1&page=2", "1441");
    assertThat(page.getList("poster.operation")).containsExactly("replaceUtkast");
    assertThat(page.getInt("_meta.totalRecords")).isEqualTo(2);
    Response csv = as(mine + "&csv=standard&fields=operation,roller", administrator("1441"));
    assertThat(csv.then().statusCode(200).extract().asString())
        .isEqualTo(
            "roller,operation\r\n\"\",replaceUtkast\r\nadministrator|redaktor,createUtkast\r\n");
    problem(400, as("?sort=efter", administrator("1441")));
    problem(400, as("?okand=1", administrator("1441")));
  }

  @Test
  @DisplayName("HAN-005 En post har vad som stod före och efter, tecken för tecken")
  void showsBeforeAndAfter() {
    Response row = one("createUtkast");
    assertThat(row.then().statusCode(200).extract().asString())
        .contains("\"fore\":{\"b\":null}", "\"efter\":{\"a\":8.0}");
    assertThat(Json.of(row).getString("subjekt")).isEqualTo(subjekt);
    assertThat(Json.of(row).getString("_links.collection.href")).endsWith(LOG);
    assertThat(Json.of(one("replaceKommun")).getString("efter")).isNull();
    assertThat(Json.of(one("replaceKommun")).getString("organ")).isNull();
  }

  @Test
  @DisplayName("HAN-005 En post som inte finns ger 404, ett nummer som inte är ett nummer 400")
  void refusesUnknownNumber() {
    String token = administrator("1441");
    assertThat(problem(404, as("/999999999999", token)).getString("fel[0].parameter"))
        .isEqualTo("nummer");
    assertThat(problem(400, as("/ett", token)).getString("fel[0].varde")).isEqualTo("ett");
    problem(400, as("/99999999999999999999", token));
    problem(404, as("/-1", token));
  }

  @Test
  @DisplayName("HAN-006 Utan biljett 401, utan rollen 403, både för listan och en post")
  void asksForAdministrator() {
    for (String path : List.of("", "/1", "?csv=standard")) {
      Response refusal = request().get(LOG + path);
      assertThat(problem(401, refusal).getString("type")).endsWith("/ej-autentiserad");
      assertThat(refusal.header("WWW-Authenticate")).isEqualTo("Bearer");
      for (String roll : List.of("redaktor", "controller", "namndsekreterare")) {
        String token = TestTokens.of(roll).organ("1441-ks").kommuner("1441").sign();
        assertThat(problem(403, as(path, token)).getString("type")).endsWith("/ej-behorig");
      }
      problem(403, as(path, TestTokens.valid()));
      problem(401, as(path, TestTokens.expired()));
    }
  }

  @Test
  @DisplayName("HAN-006 En administratör för en annan kommun får 403, och utan kommun ingenting")
  void keepsKommunerApart() {
    JsonPath refusal = problem(403, as("?kommunkod=1441", administrator("1480")));
    assertThat(refusal.getString("detail")).contains("administrator", "1441");
    long nummer = json("?subjekt=" + subjekt + "&sort=nummer", "1441").getLong("poster[0].nummer");
    problem(403, as("/" + nummer, administrator("1480")));
    assertThat(json("?subjekt=" + subjekt).getList("poster")).isEmpty();
  }

  @Test
  @DisplayName("HAN-006 Kontraktet säger vilken roll som krävs och dokumenterar 401 och 403")
  void documentsRole() {
    for (String path : List.of(LOG, LOG + "/1")) {
      var operation =
          se.styrning.testsupport.Contract.served().operation("get", path).orElseThrow().node();
      assertThat(operation.path("security").toString())
          .isEqualTo("[{\"bearer\":[\"administrator\"]}]");
      assertThat(operation.path("description").asText())
          .endsWith("Kräver en åtkomstbiljett med rollen `administrator`.");
      assertThat(operation.at("/responses/401/$ref").asText()).endsWith("/Problem401");
      assertThat(operation.at("/responses/403/$ref").asText()).endsWith("/Problem403");
    }
  }

  private Response one(String operation) {
    String query = "?subjekt=" + subjekt + "&operation=" + operation;
    long nummer = json(query, "1441", "1480").getLong("poster[0].nummer");
    return as("/" + nummer, administrator("1441", "1480"));
  }

  private static JsonPath json(String query, String... kommuner) {
    return Json.of(as(query, administrator(kommuner)).then().statusCode(200).extract());
  }

  private static String administrator(String... kommuner) {
    return TestTokens.of("administrator").kommuner(kommuner).sign();
  }

  private static Response as(String path, String token) {
    return request().header("Authorization", "Bearer " + token).get(LOG + path);
  }
}
