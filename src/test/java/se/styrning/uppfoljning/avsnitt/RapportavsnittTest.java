package se.styrning.uppfoljning.avsnitt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Uppfolj.controller;
import static se.styrning.testsupport.Uppfolj.path;
import static se.styrning.testsupport.Uppfolj.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;
import se.styrning.testsupport.Uppfolj;

@QuarkusTest
class RapportavsnittTest {

  private static final String TEXTER = path(2014, "dec") + "/avsnitt";
  private static final String EN = TEXTER + "/SAMMANFATTNING";

  @BeforeEach
  void begun() {
    Uppfolj.plan(2014);
    Uppfolj.begin(2014, "dec");
  }

  private static Response put(String address, String body) {
    return controller().header("If-Match", tag(address)).body(body).put(address);
  }

  @Test
  @DisplayName(
      "UPP-099 Rapporten kan ha en sammanfattning och en text för varje del av omfattningen")
  void hasTextOfEachPart() {
    JsonPath texts = Json.of(controller().get(TEXTER));
    assertThat(texts.getList("poster.kod"))
        .containsExactly(
            "SAMMANFATTNING",
            "DRIFTEKONOMI",
            "POLITISKA_INRIKTNINGAR",
            "INDIKATORER",
            "GEH_MAL",
            "AGENDA2030_HELHET",
            "BALANSKRAV_PROGNOS");
    assertThat(texts.getString("poster[1]._links.self.href")).endsWith("/avsnitt/DRIFTEKONOMI");
  }

  @Test
  @DisplayName(
      "UPP-099 En text skrivs, läses i rapporten och tas bort; samma text lämnar inget spår")
  void writesText() {
    assertThat(put(EN, "{\"text\":\"Ett gott år.\\nTrots allt.\"}").statusCode()).isEqualTo(200);
    String first = tag(EN);
    assertThat(put(EN, "{\"text\":\"Ett gott år.\\nTrots allt.\"}").header("ETag"))
        .isEqualTo(first);
    assertThat(Json.of(controller().get(EN)).getString("text"))
        .isEqualTo("Ett gott år.\nTrots allt.");
    assertThat(
            Json.of(controller().get(path(2014, "dec") + "/rapport")).getString("avsnitt[0].text"))
        .isEqualTo("Ett gott år.\nTrots allt.");
    assertThat(controller().get(path(2014, "dec") + "/rapport.html").asString())
        .contains("<h2 id=\"sammanfattning\">", "Ett gott år.\nTrots allt.");
    String log =
        "/revisionslogg?organ=" + Skriv.ORGAN + "&operation=replaceRapportavsnitt&limit=1000";
    assertThat(
            Json.of(
                    Skriv.with(TestTokens.of("administrator").kommuner(Skriv.KOMMUN).sign())
                        .get(log))
                .getList("poster.objekt"))
        .containsOnly(EN)
        .hasSizeBetween(1, 2);
    assertThat(Json.of(put(EN, "{\"text\":\"  \"}")).getString("text")).isNull();
  }

  @Test
  @DisplayName("UPP-099 Villkor, roll och innehåll prövas som vid annan skrivning")
  void refuses() {
    String body = "{\"text\":\"x\"}";
    problem(401, Api.request().contentType("application/json").body(body).put(EN));
    problem(403, Skriv.redaktor().header("If-Match", "\"x\"").body(body).put(EN));
    problem(428, controller().body(body).put(EN));
    problem(412, controller().header("If-Match", "\"x\"").body(body).put(EN));
    problem(422, put(EN, "{\"text\":\"" + "x".repeat(8001) + "\"}"));
    problem(422, put(EN, "{\"innehall\":\"x\"}"));
    JsonPath unknown =
        problem(
            404,
            controller().header("If-Match", "\"x\"").body(body).put(TEXTER + "/INTERN_KONTROLL"));
    assertThat(unknown.getString("fel[0].accepterat")).startsWith("SAMMANFATTNING, DRIFTEKONOMI");
    problem(401, Api.get(EN));
    problem(404, Api.get("/uppfoljningar/1441-ks-2023-apr/avsnitt/INTERN_KONTROLL"));
    String handedIn = "/uppfoljningar/1441-ks-2023-apr/avsnitt/SAMMANFATTNING";
    problem(
        409,
        Skriv.with(TestTokens.of("controller").organ("1441-ks").sign())
            .header("If-Match", Api.get(handedIn).header("ETag"))
            .body(body)
            .put(handedIn));
  }

  @Test
  @DisplayName("UPP-086 Intern kontroll och privata utförare utan text är en upplysning från 2024")
  void remindsOfWords() {
    String december = "/uppfoljningar/" + Skriv.ORGAN + "-2024-dec";
    Skriv.organ();
    Uppfolj.begin(2024, "dec");
    JsonPath rapport = Json.of(controller().get(december + "/rapport"));
    assertThat(rapport.getList("saknas.findAll{it.kravsFor == null}.del"))
        .containsExactly("INTERN_KONTROLL", "PRIVATA_UTFORARE");
    assertThat(rapport.getString("saknas.find{it.del == 'INTERN_KONTROLL'}.adress"))
        .isEqualTo(december + "/avsnitt/INTERN_KONTROLL");
    assertThat(controller().get(december + "/rapport.html").asString())
        .contains("<h2 id=\"intern-kontroll\">Intern kontroll</h2>");
  }
}
