package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Skriv.create;
import static se.styrning.testsupport.Skriv.created;
import static se.styrning.testsupport.Skriv.decide;
import static se.styrning.testsupport.Skriv.json;
import static se.styrning.testsupport.Skriv.lerumplan;
import static se.styrning.testsupport.Skriv.plan;
import static se.styrning.testsupport.Skriv.redaktor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Skriv;

@QuarkusTest
class KopiaTest {

  @BeforeEach
  void organ() {
    Skriv.organ();
  }

  @Test
  @DisplayName("SKR-026 Kopian börjar nästa års plan utan belopp, beslut och källrader")
  void beginsNextYear() {
    JsonNode copy = copied(Api.PLAN, "{\"budgetar\":2024,\"organ\":\"1401-ks\"}");
    assertThat(copy.path("planId").asText()).isEqualTo("1401-ks-2024");
    assertThat(copy.path("status").asText()).isEqualTo("UTKAST");
    assertThat(copy.at("/titel/tryckt").asText()).isEqualTo("VERKSAMHETSPLAN 2024 KOMMUNSTYRELSEN");
    for (String part :
        new String[] {"beslut", "anmarkningar", "forutsattningar", "budgettotaler"}) {
      assertThat(copy.path(part)).as(part).isEmpty();
    }
    assertThat(copy.path("kallfil").isNull()).isTrue();
    assertThat(copy.findValues("kallrad")).allMatch(JsonNode::isNull);
    assertThat(copy.findValues("kallrader")).allMatch(JsonNode::isEmpty);
    assertThat(copy.path("produktionsomraden")).hasSize(13);
    assertThat(copy.at("/produktionsomraden/0/namn").asText()).isEqualTo("Kommundirektör");
    assertThat(copy.at("/produktionsomraden/0/budgetrader")).isEmpty();
    assertThat(copy.at("/produktionsomraden/0/resultat").isNull()).isTrue();
    assertThat(copy.path("avsnitt")).hasSize(34);
  }

  @Test
  @DisplayName("SKR-027 I kopian är indikatorernas år flyttade och det nya året tomt")
  void movesHistory() {
    JsonNode copy = copied(Api.PLAN, "{\"budgetar\":2025,\"organ\":\"1401-ks\",\"titel\":\"P\"}");
    JsonNode values = copy.at("/indikatorer/0/varden");
    assertThat(values.findValuesAsText("matar")).containsExactly("2022", "2023", "2024");
    assertThat(values.at("/0/tryckt").asText()).isEqualTo("78,8");
    assertThat(values.at("/1/varde").isNull()).isTrue();
    assertThat(values.at("/2/varde").isNull()).isTrue();
    assertThat(copy.at("/indikatorer/0/prognos").isNull()).isTrue();
    assertThat(copy.at("/titel/tryckt").asText()).isEqualTo("P");
  }

  @Test
  @DisplayName("SKR-028 I kopian är inriktningarna märkta som överförda och utan gamla tidpunkter")
  void marksDirections() {
    JsonNode copy = copied(Api.PLAN, "{\"budgetar\":2026,\"organ\":\"1401-ks\"}");
    assertThat(copy.path("inriktningar")).hasSize(12);
    assertThat(copy.path("inriktningar").findValuesAsText("overfordFran"))
        .containsOnly("1441-ks-2023");
    assertThat(copy.path("inriktningar").findValuesAsText("uppfoljningsform"))
        .containsOnly("ORDINARIE");
    assertThat(copy.path("inriktningar").findValues("rapporteringstidpunkt"))
        .allMatch(JsonNode::isNull);
  }

  @Test
  @DisplayName("SKR-029 Belopp följer med när det begärs: som jämförelseår och som första förslag")
  void bringsAmounts() {
    JsonNode copy = copied(Api.PLAN, "{\"budgetar\":2027,\"organ\":\"1401-ks\",\"belopp\":true}");
    JsonNode rows = copy.at("/produktionsomraden/8/budgetrader");
    assertThat(rows.findValuesAsText("budgetar")).containsExactly("2023", "2027");
    assertThat(rows.at("/1/resultat").asText()).isEqualTo("-22.3");
    assertThat(copy.path("budgettotaler").findValuesAsText("budgetar"))
        .containsExactly("2023", "2027");
  }

  @Test
  @DisplayName("SKR-055 Skälen till differenser följer med beloppen till en kopia")
  void bringsReasons() {
    ObjectNode plan =
        (ObjectNode)
            Skriv.json(
                lerumplan(2411)
                    .toString()
                    .replaceAll("(\"budgetar\":|\"budgettotaler/)2023", "$1" + "2411"));
    ((ObjectNode) plan.at("/budgettotaler/1")).put("bruttoKostnad", new BigDecimal("-300.0"));
    ObjectNode reason = plan.withArray("/anmarkningar").addObject();
    reason
        .put("anmarkning", "skal-2411")
        .put("typ", "INKONSEKVENT")
        .put("motiv", "Totalen är tryckt före omfördelningen.")
        .put("kalla", "TOLKNING")
        .putArray("kallrader");
    reason.putArray("berordaDelar").add("budgettotaler/2411").add("avsnitt/grunduppdrag");
    create(plan).then().statusCode(201);
    decide(2411, "ANTAGANDE", "2023-01-12", "§ 4110").then().statusCode(201);
    JsonNode copy = copied(plan(2411), "{\"budgetar\":2412,\"belopp\":true}");
    assertThat(copy.path("anmarkningar"))
        .filteredOn(remark -> remark.path("anmarkning").asText().equals("skal-2411"))
        .singleElement()
        .extracting(remark -> remark.path("berordaDelar").toString())
        .isEqualTo("[\"budgettotaler/2411\",\"budgettotaler/2412\"]");
  }

  @Test
  @DisplayName("SKR-026 En kopia av samma år, av ett utkast eller över en plan som finns nekas")
  void refusesImpossibleCopies() {
    created(2401);
    problem(404, copy(plan(2401), "{\"budgetar\":2402}"));
    decide(2401, "ANTAGANDE", "2023-01-12", "§ 4011").then().statusCode(201);
    problem(422, copy(plan(2401), "{\"budgetar\":2401}"));
    problem(422, copy(plan(2401), "{\"budgetar\":\"nästa\"}"));
    copy(plan(2401), "{\"budgetar\":2402}").then().statusCode(201);
    problem(409, copy(plan(2401), "{\"budgetar\":2402}"));
    problem(403, copy(plan(2401), "{\"budgetar\":2402,\"organ\":\"1441-ks\"}"));
  }

  private static JsonNode copied(String plan, String wish) {
    Response answer = copy(plan, wish);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    // The years are left to other tests.
    redaktor().header("If-Match", "*").delete(answer.header("Location")).then().statusCode(204);
    return json(answer.asString());
  }

  private static Response copy(String plan, String wish) {
    return redaktor().body(wish).post(plan + "/kopia");
  }
}
