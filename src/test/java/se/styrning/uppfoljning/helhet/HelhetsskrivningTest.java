package se.styrning.uppfoljning.helhet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;
import static se.styrning.uppfoljning.helhet.Helhetsprov.change;
import static se.styrning.uppfoljning.helhet.Helhetsprov.document;
import static se.styrning.uppfoljning.helhet.Helhetsprov.helhet;
import static se.styrning.uppfoljning.helhet.Helhetsprov.plan;
import static se.styrning.uppfoljning.helhet.Helhetsprov.put;
import static se.styrning.uppfoljning.helhet.Helhetsprov.read;
import static se.styrning.uppfoljning.helhet.Helhetsprov.tag;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

/** What is entered of the municipality as a whole: by whom, what, and who may see it when. */
@QuarkusTest
class HelhetsskrivningTest {

  private static final String AUG = helhet(2060, "aug");
  private static final String APR = helhet(2060, "apr");
  private static final String RESTRICT_VIOLATION = "23001";

  @Inject AgroalDataSource dataSource;

  private Helhetsprov prov;

  @BeforeEach
  void prepare() {
    prov = new Helhetsprov(dataSource);
    plan(2060, "§ 960", plan -> {});
  }

  @AfterEach
  void cleanUp() throws SQLException {
    prov.cleanUp();
  }

  @Test
  @DisplayName("UPP-066 De tre perspektiven återges ur planen, och måluppfyllelsen är styrande")
  void showsPerspectives() {
    JsonPath helhet = json("/helhetsuppfoljningar/1441-2023-aug");
    assertThat(helhet.getList("geh.verksamhetsperspektiv.namn"))
        .containsExactly(
            "generationsperspektiv", "resursutnyttjandeperspektiv", "måluppfyllelseperspektiv");
    assertThat(helhet.getList("geh.verksamhetsperspektiv.styrande"))
        .containsExactly(false, false, true);
    assertThat(helhet.getList("geh.verksamhetsperspektiv.text"))
        .isEqualTo(json(Api.PLAN + "/verksamhetsperspektiv").getList("poster.text"));
    assertThat(helhet.getList("geh.verksamhetsperspektiv.bedomning")).containsOnlyNulls();
  }

  @Test
  @DisplayName("UPP-066 Varje perspektiv bedöms i fyra steg, med eller utan kommentar")
  void assessesPerspectives() {
    JsonPath helhet =
        Helhetsprov.json(
            change(
                AUG,
                d -> {
                  perspective(d, 0).put("bedomning", "DELVIS_UPPFYLLT");
                  perspective(d, 2).put("bedomning", "UPPFYLLT").put("kommentar", "Målen nås.");
                }));
    assertThat(helhet.getList("geh.verksamhetsperspektiv.bedomning"))
        .containsExactly("DELVIS_UPPFYLLT", null, "UPPFYLLT");
    assertThat(helhet.getList("geh.verksamhetsperspektiv.kommentar"))
        .containsExactly(null, null, "Målen nås.");
    JsonPath refused = problem(422, change(AUG, d -> perspective(d, 1).put("bedomning", "KANSKE")));
    assertThat(refused.getString("fel[0].pekare"))
        .isEqualTo("/geh/verksamhetsperspektiv/1/bedomning");
  }

  @Test
  @DisplayName("UPP-067 De 17 målen har kommunens ord; det som inte nämns har inga")
  void entersGoals() {
    JsonPath before = read(AUG);
    assertThat(before.getList("agenda.globalaMal.globaltMal", Integer.class))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
    assertThat(before.getString("agenda.globalaMal[7].namn"))
        .isEqualTo("Anständiga arbetsvillkor och ekonomisk tillväxt");
    assertThat(before.getList("agenda.globalaMal.nyckeltalsserier")).containsOnly(List.of());
    String body =
        """
        {"geh":{},"agenda":{"kommentar":"Helheten går före.","globalaMal":[\
        {"globaltMal":11,"kommentar":"Fler bostäder."},{"globaltMal":8,"kommentar":"Bättre klimat."}]}}""";
    JsonPath after = Helhetsprov.json(put(AUG, body));
    assertThat(after.getString("agenda.kommentar")).isEqualTo("Helheten går före.");
    assertThat(after.getString("agenda.globalaMal[7].kommentar")).isEqualTo("Bättre klimat.");
    assertThat(after.getString("agenda.globalaMal[10].kommentar")).isEqualTo("Fler bostäder.");
    assertThat(after.getList("agenda.globalaMal")).hasSize(17);
    Helhetsprov.json(put(AUG, "{\"geh\":{}}"));
    assertThat(read(AUG).getList("agenda.globalaMal.kommentar")).containsOnlyNulls();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"geh\":{},\"agenda\":{\"globalaMal\":[{\"globaltMal\":18}]}} |"
            + " /agenda/globalaMal/0/globaltMal",
        "{\"geh\":{},\"agenda\":{\"globalaMal\":[{\"globaltMal\":1},{\"globaltMal\":1}]}} |"
            + " /agenda/globalaMal/1/globaltMal",
        "{\"geh\":{\"verksamhetsperspektiv\":[{\"nummer\":4}]}} | /geh/verksamhetsperspektiv/0/nummer",
        "{\"geh\":{\"verksamhetsperspektiv\":[{\"nummer\":1},{\"nummer\":1}]}} |"
            + " /geh/verksamhetsperspektiv/1/nummer",
        "{\"geh\":{},\"kommentar\":\" \"} | /kommentar",
        "{\"geh\":{},\"annat\":1} | /annat",
        "{\"geh\":{},\"balanskravsprognos\":{\"resultat\":\"1,5\"}} | /balanskravsprognos/resultat",
        "{\"geh\":{},\"balanskravsprognos\":{\"kommentar\":\"Okänd.\"}} | /balanskravsprognos/resultat",
        "{} | /geh"
      })
  @DisplayName("UPP-069 Det som inte stämmer är 422 med plats, och ingenting skrivs")
  void refusesFaults(String body, String pointer) throws SQLException {
    String writes = prov.writes();
    JsonPath problem = problem(422, put(AUG, body));
    assertThat(problem.getString("type")).endsWith("/problemtyper/ogiltigt-innehall");
    assertThat(problem.getList("fel.pekare")).containsExactly(pointer);
    assertThat(prov.writes()).isEqualTo(writes);
  }

  @Test
  @DisplayName(
      "UPP-068 Balanskravsprognosen är ett tal i mnkr med kommentar, i augusti och december")
  void entersForecast() {
    assertThat((Object) read(AUG).get("balanskravsprognos")).isNull();
    JsonPath helhet =
        Helhetsprov.json(
            change(
                AUG,
                d ->
                    d.withObject("balanskravsprognos")
                        .put("resultat", new BigDecimal("-12.50"))
                        .put("kommentar", "Lägre skatteintäkter.")));
    assertThat(helhet.get("balanskravsprognos.resultat").toString()).isEqualTo("-12.50");
    assertThat(helhet.getString("balanskravsprognos.kommentar")).isEqualTo("Lägre skatteintäkter.");
    assertThat(helhet.getString("niva")).isEqualTo("KOMMUN");
  }

  @Test
  @DisplayName(
      "UPP-067 UPP-068 I april finns varken Agenda 2030 eller balanskravsprognos att lägga in")
  void aprilHasTargetsOnly() {
    JsonPath problem =
        problem(
            422, put(APR, "{\"geh\":{},\"agenda\":{},\"balanskravsprognos\":{\"resultat\":1.0}}"));
    assertThat(problem.getList("fel.pekare")).containsExactly("/agenda", "/balanskravsprognos");
    JsonPath helhet =
        Helhetsprov.json(put(APR, "{\"geh\":{\"kommentar\":\"Målen nås.\"},\"agenda\":null}"));
    assertThat(helhet.getString("geh.kommentar")).isEqualTo("Målen nås.");
  }

  @Test
  @DisplayName("UPP-069 Det som GET ger kan sändas tillbaka, och samma innehåll lämnar inget spår")
  void roundTrips() throws SQLException {
    Helhetsprov.values("soliditet", 2060, Helhetsprov.others("25.0", "26.2"));
    Helhetsprov.json(
        change(
            AUG,
            d -> {
              d.put("kommentar", "Året i korthet.\nTvå stycken.");
              perspective(d, 2).put("bedomning", "UPPFYLLT");
              d.withObject("agenda").put("kommentar", "Helheten.");
              ((ObjectNode) d.at("/agenda/globalaMal/7")).put("kommentar", "Bättre klimat.");
              d.withObject("balanskravsprognos").put("resultat", new BigDecimal("6.50"));
            }));
    String writes = prov.writes();
    String seen = tag(AUG);
    ObjectNode document = document(AUG);
    Response again = put(AUG, document);
    assertThat(again.header("ETag")).isEqualTo(seen);
    assertThat(Skriv.json(again.asString())).isEqualTo(document);
    assertThat(document(AUG)).isEqualTo(document);
    document.put("ar", 1999).put("harVarden", false).put("namn", "Annat");
    document.withObject("geh").put("finansiellBedomning", "UPPFYLLT").putArray("finansiellaMal");
    assertThat(put(AUG, document).header("ETag")).isEqualTo(seen);
    assertThat(prov.writes()).isEqualTo(writes);
  }

  @Test
  @DisplayName("UPP-079 Varje ändring är spårbar: vem, vad, före och efter; inget blir en händelse")
  void isOnRecord() throws SQLException {
    String events = prov.rows("select coalesce(max(nummer), 0) from handelse").get(0);
    Helhetsprov.json(change(AUG, d -> d.put("kommentar", "Ett.")));
    Helhetsprov.json(change(AUG, d -> d.put("kommentar", "Två.")));
    Helhetsprov.json(change(AUG, d -> d.putNull("kommentar")));
    List<String> rows =
        prov.rows(
            "select subjekt, roller, operation, kommunkod, organ, objekt,"
                + " coalesce(fore::jsonb ->> 'kommentar', '–'),"
                + " coalesce(efter::jsonb ->> 'kommentar', '–')"
                + " from revisionslogg order by nummer desc limit 3");
    String who = "conny controller replaceHelhetsuppfoljning 1401 1401-ks " + AUG;
    assertThat(rows).containsExactly(who + " Två. –", who + " Ett. Två.", who + " – Ett.");
    assertThat(prov.rows("select coalesce(max(nummer), 0) from handelse")).containsExactly(events);
    assertThat(prov.rows("select helhet_id from helhetsuppfoljning where kommunkod = '1401'"))
        .isEmpty();
  }

  @Test
  @DisplayName(
      "UPP-070 Utan biljett är skrivning 401; annan roll, annat organ och annan kommun 403")
  void refusesOthers() throws SQLException {
    String writes = prov.writes();
    String body = "{\"geh\":{}}";
    problem(401, request().contentType("application/json").body(body).put(AUG));
    for (TestTokens token :
        List.of(
            TestTokens.of("redaktor", "namndsekreterare").organ("1401-ks"),
            TestTokens.of("administrator").kommuner("1401"),
            TestTokens.of("controller").organ("1401-sbn"),
            TestTokens.of("controller").organ("1441-ks"),
            TestTokens.of("controller").kommuner("1401"),
            TestTokens.of().organ("1401-ks"))) {
      JsonPath problem =
          problem(403, Skriv.with(token.sign()).header("If-Match", "*").body(body).put(AUG));
      assertThat(problem.getString("type")).endsWith("/problemtyper/ej-behorig");
    }
    assertThat(prov.writes()).isEqualTo(writes);
  }

  @Test
  @DisplayName("UPP-071 Utan If-Match är svaret 428, med en inaktuell 412")
  void demandsWhatWasSeen() {
    String stale = tag(AUG);
    Helhetsprov.json(change(AUG, d -> d.put("kommentar", "Ett.")));
    String body = "{\"geh\":{},\"kommentar\":\"Två.\"}";
    problem(428, Helhetsprov.request().body(body).put(AUG));
    Response refused = Helhetsprov.request().header("If-Match", stale).body(body).put(AUG);
    assertThat(problem(412, refused).getString("fel[0].parameter")).isEqualTo("If-Match");
    assertThat(refused.header("ETag")).isEqualTo(tag(AUG));
    assertThat(read(AUG).getString("kommentar")).isEqualTo("Ett.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "null", "{\"geh\":{}} {}", "{\"geh\":{},\"geh\":{}}"})
  @DisplayName("UPP-069 Det som inte är JSON nekas utan att något skrivs")
  void refusesOtherThanJson(String body) {
    Response refused = put(AUG, body);
    assertThat(refused.statusCode()).isIn(400, 422);
    assertThat(read(AUG).getBoolean("harVarden")).isFalse();
  }

  @Test
  @DisplayName(
      "UPP-072 Det inlagda visas bara för den som arbetar för kommunstyrelsen tills den behandlat"
          + " rapporten; det härledda är offentligt")
  void isWorkingMaterial() throws SQLException {
    Helhetsprov.json(
        change(
            AUG,
            d -> {
              d.put("kommentar", "Hemligt.");
              d.withObject("geh").put("kommentar", "Hemligt.");
              perspective(d, 1).put("bedomning", "EJ_UPPFYLLT").put("kommentar", "Hemligt.");
              d.withObject("agenda").put("kommentar", "Hemligt.");
              ((ObjectNode) d.at("/agenda/globalaMal/0")).put("kommentar", "Hemligt.");
              d.withObject("balanskravsprognos").put("resultat", 1).put("kommentar", "Hemligt.");
            }));
    for (String token : List.of(TestTokens.valid(), other())) {
      assertHidden(Skriv.with(token).get(AUG));
    }
    Response open = request().get(AUG);
    assertHidden(open);
    assertThat(open.header("Cache-Control")).isEqualTo("public, no-cache");
    assertThat(Json.of(open).getBoolean("arbetsmaterial")).isTrue();
    assertThat(Json.of(open).getBoolean("harVarden")).isTrue();
    assertThat(Json.of(open).getString("geh.finansiellaMal[0].bedomning")).isEqualTo("UPPFYLLT");
    for (TestTokens token :
        List.of(
            TestTokens.of("redaktor").organ("1401-ks"),
            TestTokens.of("administrator").kommuner("1401"))) {
      Response seen = Skriv.with(token.sign()).get(AUG);
      assertThat(Json.of(seen).getString("kommentar")).isEqualTo("Hemligt.");
      assertThat(seen.header("Cache-Control")).isEqualTo("private, no-store");
      assertThat(seen.header("ETag")).isNotEqualTo(open.header("ETag"));
    }
    prov.state(2060, "AUG", "INLAMNAD", occasion());
    assertHidden(request().get(AUG));
    prov.state(2060, "AUG", "BEHANDLAD_KS", occasion());
    JsonPath treated = json(AUG);
    assertThat(treated.getBoolean("arbetsmaterial")).isFalse();
    assertThat(treated.getString("kommentar")).isEqualTo("Hemligt.");
    assertThat(treated.getInt("balanskravsprognos.resultat")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BEHANDLAD_KS", "OVERLAMNAD_KF_REVISION", "BEHANDLAD_KF"})
  @DisplayName("UPP-072 När kommunstyrelsen behandlat rapporten kan det inlagda inte ändras")
  void staysAsTreated(String status) throws SQLException {
    Helhetsprov.json(change(AUG, d -> d.put("kommentar", "Klart.")));
    prov.state(2060, "AUG", status, occasion());
    JsonPath problem = problem(409, change(AUG, d -> d.put("kommentar", "Annat.")));
    assertThat(problem.getString("type")).endsWith("/problemtyper/otillaten-overgang");
    assertThat(problem.getString("detail"))
        .isEqualTo(
            "Helhetsuppföljningen 1401-2060-aug kan inte ändras: kommunstyrelsen har behandlat rapporten 1401-ks-2060-aug (%s)."
                .formatted(status));
    for (String sql :
        List.of(
            "update helhetsuppfoljning set innehall = '{}' where helhet_id = '1401-2060-aug'",
            "delete from helhetsuppfoljning where helhet_id = '1401-2060-aug'",
            "set local role styrning_agare; truncate helhetsuppfoljning")) {
      assertThatThrownBy(() -> prov.execute(sql))
          .as(sql)
          .isInstanceOfSatisfying(
              SQLException.class,
              refusal -> assertThat(refusal.getSQLState()).isEqualTo(RESTRICT_VIOLATION));
    }
    assertThat(json(AUG).getString("kommentar")).isEqualTo("Klart.");
  }

  private static String other() {
    return TestTokens.of("controller", "redaktor").organ("1441-ks").kommuner("1401").sign();
  }

  private static void assertHidden(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.asString()).doesNotContain("Hemligt", "EJ_UPPFYLLT");
    assertThat((Object) Json.of(answer).get("balanskravsprognos")).isNull();
  }

  private static String occasion() {
    return request()
        .get("/uppfoljningsschema/1401-ks-2060-aug")
        .asString()
        .replaceFirst(",\"_links\".*}$", "}");
  }

  private static ObjectNode perspective(ObjectNode document, int index) {
    return (ObjectNode) ((ArrayNode) document.at("/geh/verksamhetsperspektiv")).get(index);
  }
}
