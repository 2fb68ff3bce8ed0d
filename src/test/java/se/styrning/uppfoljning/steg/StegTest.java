package se.styrning.uppfoljning.steg;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Uppfolj.controller;
import static se.styrning.testsupport.Uppfolj.path;
import static se.styrning.testsupport.Uppfolj.plan;
import static se.styrning.testsupport.Uppfolj.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Skriv;

@QuarkusTest
class StegTest {

  private static final int AR = 2017;

  @BeforeEach
  void planned() {
    plan(AR);
  }

  private static JsonPath state(int ar, String kod) {
    return Api.json(path(ar, kod));
  }

  @Test
  @DisplayName("UPP-120 En uppföljning finns för varje tillfälle, planerad tills den påbörjas")
  void beginsPlanned() {
    JsonPath state = state(AR, "okt");
    assertThat(state.getString("status")).isEqualTo("PLANERAD");
    assertThat(state.getList("tillatnaLagen")).containsExactly("PAGAR");
    assertThat(state.getString("_links.paborjande.method")).isEqualTo("POST");
    assertThat(state.getList("steg")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"inlamning", "behandling", "overlamning"})
  @DisplayName("UPP-121 Ett steg som läget inte tillåter är 409 och namnger det tillåtna")
  void refusesStep(String steg) {
    JsonPath refused =
        problem(
            409,
            step(
                steg.equals("inlamning") ? controller() : Skriv.sekreterare(),
                AR,
                "okt",
                steg,
                Skriv.ORGAN,
                "2017-11-20",
                "§ 201"));
    assertThat(refused.getString("type")).endsWith("/problemtyper/otillaten-overgang");
    assertThat(refused.getString("detail")).contains("PLANERAD").contains("PAGAR");
    assertThat(refused.getString("fel[0].accepterat")).isEqualTo("PAGAR");
  }

  @Test
  @DisplayName("UPP-122 Att påbörja är ett steg med organ och dag, och syns i listan och flödet")
  void begins() {
    String before = Json.of(Api.get("/handelser?limit=1000")).getString("_links.next.href");
    JsonPath begun =
        Json.of(
            step(controller(), AR, "feb", "paborjande", Skriv.ORGAN, "2017-02-20", null)
                .then()
                .statusCode(200)
                .extract());
    assertThat(begun.getString("status")).isEqualTo("PAGAR");
    assertThat(begun.getList("tillatnaLagen")).containsExactly("INLAMNAD");
    assertThat(begun.getList("steg.status")).containsExactly("PAGAR");
    assertThat(begun.getString("steg[0].datum")).isEqualTo("2017-02-20");
    assertThat(begun.getBoolean("exempel")).isFalse();
    assertThat(
            Api.json("/uppfoljningar?organ=" + Skriv.ORGAN + "&budgetar=" + AR + "&kod=FEB")
                .getList("poster.status"))
        .containsExactly("PAGAR");
    assertThat(
            Api.json("/uppfoljningsschema/" + Skriv.ORGAN + "-" + AR + "-feb").getString("status"))
        .isEqualTo("PAGAR");
    JsonPath feed =
        Api.json(
            "/handelser?typ=se.styrning.uppfoljning.lage&kommunkod="
                + Skriv.KOMMUN
                + "&limit=1000");
    assertThat(feed.getList("poster.data.findAll{it.tillfalleId == '1401-ks-2017-feb'}.status"))
        .containsExactly("PAGAR");
    assertThat(before).isNotNull();
    problem(409, step(controller(), AR, "feb", "paborjande", Skriv.ORGAN, "2017-02-21", null));
  }

  @Test
  @DisplayName("UPP-123 Organ och dag prövas: inte någon annans, inte i framtiden")
  void reviewsStep() {
    String tomorrow = LocalDate.now().plusDays(2).toString();
    JsonPath refused =
        problem(422, step(controller(), AR, "apr", "paborjande", "1401-kf", tomorrow, "66"));
    assertThat(refused.getList("fel.pekare")).containsExactly("/paragraf");
    refused = problem(422, step(controller(), AR, "apr", "paborjande", "1401-kf", tomorrow, null));
    assertThat(refused.getList("fel.pekare")).containsExactly("/organ", "/datum");
    assertThat(refused.getString("fel[0].accepterat")).isEqualTo(Skriv.ORGAN);
  }

  @Test
  @DisplayName("UPP-123 En rapport lämnas in tidigast dagen efter periodens slut")
  void waitsForPeriod() {
    step(controller(), AR, "aug", "paborjande", Skriv.ORGAN, "2017-08-20", null)
        .then()
        .statusCode(200);
    JsonPath refused =
        problem(422, step(controller(), AR, "aug", "inlamning", Skriv.ORGAN, "2017-08-31", null));
    assertThat(refused.getList("fel.pekare")).containsExactly("/datum");
    assertThat(refused.getString("fel[0].accepterat")).contains("2017-09-01");
  }

  @Test
  @DisplayName("UPP-124 En lagstadgad rapport som inte är överlämnad i tid är försenad")
  void isLate() {
    assertThat(state(AR, "aug").getBoolean("forsenad")).isTrue();
    assertThat(state(AR, "okt").getBoolean("forsenad")).isFalse();
    int next = LocalDate.now().getYear() + 1;
    assertThat(state(next, "aug").getBoolean("forsenad")).isFalse();
  }

  @Test
  @DisplayName("UPP-120 Ett tillfälle som inte finns är 404")
  void knowsNoOther() {
    for (String id : List.of("1401-ks-2005-apr", "1401-kf-2017-apr", "1401-ks-2017-maj", "x")) {
      problem(404, Api.get("/uppfoljningar/" + id));
    }
  }
}
