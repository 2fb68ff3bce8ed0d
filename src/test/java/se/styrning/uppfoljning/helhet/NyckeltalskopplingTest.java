package se.styrning.uppfoljning.helhet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;
import static se.styrning.uppfoljning.helhet.Helhetsprov.helhet;
import static se.styrning.uppfoljning.helhet.Helhetsprov.others;
import static se.styrning.uppfoljning.helhet.Helhetsprov.put;
import static se.styrning.uppfoljning.helhet.Helhetsprov.tag;
import static se.styrning.uppfoljning.helhet.Helhetsprov.values;
import static se.styrning.uppfoljning.helhet.Helhetsprov.with;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

/** Which measures the global goals are followed by, and what they show. */
@QuarkusTest
class NyckeltalskopplingTest {

  private static final String PATH = "/kommuner/1401/nyckeltalskopplingar";

  /** One measure whose definition changed, and one that is not in Kolada. */
  private static final String CHOSEN =
      """
      {"kopplingar":[\
      {"globaltMal":11,"matt":"bostader","namn":"Nya bostäder","mattenhet":"antal","franAr":2060},\
      {"globaltMal":8,"matt":"klimat-ny","namn":"Företagsklimat, ny definition","koladaId":"U07453",\
      "mattenhet":"index 0–100","franAr":2064},\
      {"globaltMal":8,"matt":"klimat","namn":"Företagsklimat","koladaId":"U07451",\
      "mattenhet":"index 0–100","franAr":2060,"tillAr":2063}]}""";

  @Inject AgroalDataSource dataSource;

  private Helhetsprov prov;

  @BeforeEach
  void prepare() {
    prov = new Helhetsprov(dataSource);
    Skriv.organ();
  }

  @AfterEach
  void cleanUp() throws SQLException {
    prov.cleanUp();
  }

  @Test
  @DisplayName("UPP-075 Inga nyckeltal är kopplade från början")
  void isEmptyAtFirst() {
    JsonPath kopplingar = json("/kommuner/1441/nyckeltalskopplingar");
    assertThat(kopplingar.getString("kommunkod")).isEqualTo("1441");
    assertThat(kopplingar.getList("kopplingar")).isEmpty();
    for (String kommun : List.of("1480", "9999", "saknas")) {
      JsonPath problem = problem(404, "/kommuner/" + kommun + "/nyckeltalskopplingar");
      assertThat(problem.getString("fel[0].parameter")).isEqualTo("kommunkod");
    }
  }

  @Test
  @DisplayName(
      "UPP-075 UPP-079 Kopplingarna ersätts hela, i ordning; samma innehåll lämnar inget spår")
  void replacesAll() throws SQLException {
    JsonPath answer = Helhetsprov.json(put(PATH, CHOSEN));
    assertThat(answer.getList("kopplingar.matt"))
        .containsExactly("klimat", "klimat-ny", "bostader");
    assertThat(answer.getList("kopplingar.tillAr")).containsExactly(2063, null, null);
    assertThat(answer.getList("kopplingar.koladaId")).containsExactly("U07451", "U07453", null);
    String writes = prov.writes();
    assertThat(Helhetsprov.json(put(PATH, Helhetsprov.document(PATH))).getMap("$"))
        .isEqualTo(answer.getMap("$"));
    assertThat(prov.writes()).isEqualTo(writes);
    Helhetsprov.json(put(PATH, "{\"kopplingar\":[]}"));
    assertThat(
            prov.rows(
                "select subjekt, operation, organ, objekt, efter from revisionslogg"
                    + " order by nummer desc limit 1"))
        .containsExactly("conny replaceNyckeltalskopplingar 1401-ks " + PATH + " []");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"globaltMal\":18 | /kopplingar/0/globaltMal",
        "\"globaltMal\":0 | /kopplingar/0/globaltMal",
        "\"matt\":\"Klimat\" | /kopplingar/0/matt",
        "\"namn\":\" \" | /kopplingar/0/namn",
        "\"mattenhet\":\"\" | /kopplingar/0/mattenhet",
        "\"koladaId\":\"G96190\" | /kopplingar/0/koladaId",
        "\"franAr\":1899 | /kopplingar/0/franAr",
        "\"tillAr\":2059 | /kopplingar/0/tillAr",
        "\"tillAr\":9999 | /kopplingar/0/tillAr",
        "\"varde\":1 | /kopplingar/0/varde"
      })
  @DisplayName("UPP-075 Det som inte stämmer är 422 med plats, och ingenting skrivs")
  void refusesFaults(String member, String pointer) throws SQLException {
    String good =
        "{\"globaltMal\":8,\"matt\":\"klimat\",\"namn\":\"N\",\"mattenhet\":\"%\",\"franAr\":2060}";
    String name = member.substring(0, member.indexOf(':'));
    String bad =
        good.contains(name)
            ? good.replaceFirst(name + ":(\"[^\"]*\"|\\d+)", member)
            : good.replace("}", "," + member + "}");
    JsonPath problem = problem(422, put(PATH, "{\"kopplingar\":[" + bad + "]}"));
    assertThat(problem.getList("fel.pekare")).contains(pointer);
    assertThat(json(PATH).getList("kopplingar")).isEmpty();
  }

  @Test
  @DisplayName("UPP-075 Samma mått får inte gälla samma mål två gånger samma år")
  void refusesOverlap() {
    JsonPath problem =
        problem(422, put(PATH, CHOSEN.replace("klimat-ny", "klimat").replace("2063", "2064")));
    assertThat(problem.getList("fel.pekare")).containsExactly("/kopplingar/2/matt");
    Helhetsprov.json(put(PATH, CHOSEN.replace("klimat-ny", "klimat")));
    Helhetsprov.json(put(PATH, CHOSEN.replace("\"globaltMal\":11", "\"globaltMal\":8")));
  }

  @Test
  @DisplayName("UPP-070 UPP-071 Bara kommunstyrelsens controller skriver, och det som den har sett")
  void protects() {
    problem(401, request().contentType("application/json").body(CHOSEN).put(PATH));
    for (TestTokens token :
        List.of(
            TestTokens.of("administrator").kommuner("1401"),
            TestTokens.of("redaktor").organ("1401-ks"),
            TestTokens.of("controller").organ("1441-ks"))) {
      problem(403, Skriv.with(token.sign()).header("If-Match", "*").body(CHOSEN).put(PATH));
    }
    String stale = tag(PATH);
    problem(428, Helhetsprov.request().body(CHOSEN).put(PATH));
    Helhetsprov.json(put(PATH, CHOSEN));
    problem(412, Helhetsprov.request().header("If-Match", stale).body(CHOSEN).put(PATH));
  }

  @Test
  @DisplayName(
      "UPP-067 UPP-076 Ett mål visar de nyckeltal som gäller året, eget värde och de andras medel"
          + " per år")
  void showsSeries() {
    Helhetsprov.json(put(PATH, CHOSEN));
    values("klimat", 2061, with(others("70", "72"), "1401", "75"));
    values("klimat", 2062, others("70", "73"));
    values("klimat", 2063, with(others("60", "61"), "1401", "72"));
    JsonPath helhet = json(helhet(2062, "aug"));
    String series = "agenda.globalaMal[7].nyckeltalsserier[0].";
    assertThat(helhet.getList("agenda.globalaMal[7].nyckeltalsserier")).hasSize(1);
    assertThat(helhet.getString(series + "namn")).isEqualTo("Företagsklimat");
    assertThat(helhet.getString(series + "koladaId")).isEqualTo("U07451");
    assertThat(helhet.getString(series + "kallhanvisning")).isEqualTo("Källa: Kolada");
    assertThat(helhet.getString(series + "mattenhet")).isEqualTo("index 0–100");
    assertThat(helhet.getList(series + "varden.ar", Integer.class)).containsExactly(2061, 2062);
    assertThat(helhet.getList(series + "varden.varde")).hasToString("[75, null]");
    assertThat(helhet.getList(series + "varden.medel")).hasToString("[71, 71.5]");
    assertThat(helhet.getList(series + "varden.antalJamforda", Integer.class))
        .containsExactly(12, 12);
    assertThat(helhet.getList(series + "varden.antalMojliga", Integer.class))
        .containsExactly(12, 12);
    assertThat(helhet.getMap("agenda.globalaMal[7].nyckeltalsserier[0]"))
        .doesNotContainKeys("position", "bedomning", "skillnad");
    String own = "agenda.globalaMal[10].nyckeltalsserier[0].";
    assertThat(helhet.getString(own + "matt")).isEqualTo("bostader");
    assertThat((Object) helhet.get(own + "kallhanvisning")).isNull();
    assertThat(helhet.getList(own + "varden")).isEmpty();
    assertThat(helhet.getList("agenda.globalaMal[0].nyckeltalsserier")).isEmpty();
  }

  @Test
  @DisplayName("UPP-075 Vid seriebrott byts nyckeltalet efter år, och serierna fogas aldrig ihop")
  void keepsSeriesApart() {
    Helhetsprov.json(put(PATH, CHOSEN));
    values("klimat", 2063, with(others("60", "61"), "1401", "72"));
    values("klimat-ny", 2064, with(others("50", "51"), "1401", "55"));
    JsonPath helhet = json(helhet(2064, "dec"));
    assertThat(helhet.getList("agenda.globalaMal[7].nyckeltalsserier.koladaId"))
        .containsExactly("U07453");
    assertThat(helhet.getList("agenda.globalaMal[7].nyckeltalsserier[0].varden.ar", Integer.class))
        .containsExactly(2064);
    assertThat((Object) json(helhet(2064, "apr")).get("agenda")).isNull();
  }
}
