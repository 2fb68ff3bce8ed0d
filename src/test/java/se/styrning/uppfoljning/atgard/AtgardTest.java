package se.styrning.uppfoljning.atgard;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Uppfolj.OMRADEN;
import static se.styrning.testsupport.Uppfolj.begin;
import static se.styrning.testsupport.Uppfolj.controller;
import static se.styrning.testsupport.Uppfolj.controllerOfBoth;
import static se.styrning.testsupport.Uppfolj.exact;
import static se.styrning.testsupport.Uppfolj.path;
import static se.styrning.testsupport.Uppfolj.plan;
import static se.styrning.testsupport.Uppfolj.put;
import static se.styrning.testsupport.Uppfolj.row;
import static se.styrning.testsupport.Uppfolj.table;
import static se.styrning.testsupport.Uppfolj.tag;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Skriv;

@QuarkusTest
class AtgardTest {

  private static final int AR = 2018;
  private static final String ATGARDER = path(AR, "okt") + "/atgarder";
  private static final String BESLUT =
      "{\"organ\":\"1401-ks\",\"datum\":\"2018-11-14\",\"paragraf\":\"§ 190\"}";

  @BeforeEach
  void begun() {
    plan(AR);
    begin(AR, "okt");
    List<String> rows = new ArrayList<>();
    for (String omrade : OMRADEN) {
      rows.add(row(omrade, "null", "null", omrade.equals("hr") ? "-29.1" : budget(omrade)));
    }
    put(AR, "okt", rows).then().statusCode(200);
    while (!Json.of(controller().get(ATGARDER)).getList("poster").isEmpty()) {
      String first = Json.of(controller().get(ATGARDER)).getString("poster[0].nummer");
      controllerOfBoth()
          .header("If-Match", "*")
          .delete(ATGARDER + "/" + first)
          .then()
          .statusCode(204);
    }
  }

  private static String budget(String omrade) {
    return table(AR, "okt")
        .getString("rader.find{it.omrade == '%s'}.budgetHelar.resultat".formatted(omrade));
  }

  private static String body(String effekt, String status, String beslut, boolean ingar) {
    return ("{\"beskrivning\":\"Vakanser\",\"beraknadEffekt\":%s,\"franDatum\":\"2018-11-01\","
            + "\"status\":\"%s\",\"beslut\":%s,\"iPrognosen\":%s}")
        .formatted(effekt, status, beslut, ingar);
  }

  private static Response post(String body) {
    return controller().body(body).post(ATGARDER);
  }

  @Test
  @DisplayName("UPP-130 En åtgärd förs in, läses, ersätts och tas bort")
  void entersMeasure() {
    Response created = post(body("2.1", "FORESLAGEN", "null", false));
    created.then().statusCode(201);
    String path = created.header("Location").replaceFirst(".*/styrning/v1", "");
    JsonPath atgard = exact(controller().get(path));
    assertThat(atgard.<BigDecimal>get("beraknadEffekt")).isEqualTo(new BigDecimal("2.1"));
    assertThat(atgard.getString("status")).isEqualTo("FORESLAGEN");
    assertThat(atgard.<Object>get("beslut")).isNull();
    problem(428, controller().body(body("2.1", "BESLUTAD", BESLUT, false)).put(path));
    JsonPath decided =
        exact(
            controller()
                .header("If-Match", tag(path))
                .body(body("2.1", "BESLUTAD", BESLUT, false))
                .put(path));
    assertThat(decided.getString("beslut.paragraf")).isEqualTo("§ 190");
    problem(412, controller().header("If-Match", created.header("ETag")).delete(path));
    problem(404, controller().get(ATGARDER + "/99"));
    problem(401, Api.get(ATGARDER));
  }

  @ParameterizedTest
  @CsvSource({
    "FORESLAGEN, false, 0.0, -258.9, -2.1",
    "BESLUTAD, false, 2.1, -256.8, 0.0",
    "GENOMFORD, false, 2.1, -256.8, 0.0",
    "AVBRUTEN, false, 0.0, -258.9, -2.1",
    "BESLUTAD, true, 0.0, -258.9, -2.1"
  })
  @DisplayName("UPP-131 Prognosen efter åtgärder räknar beslutade åtgärder som inte redan ingår")
  void countsDecided(String status, boolean ingar, String effekt, String efter, String avvikelse) {
    String beslut = status.equals("FORESLAGEN") ? "null" : BESLUT;
    post(body("2.1", status, beslut, ingar)).then().statusCode(201);
    JsonPath table = table(AR, "okt");
    assertThat(table.<BigDecimal>get("ramprovning.avvikelse")).isEqualTo(new BigDecimal("-2.1"));
    assertThat(table.getBoolean("ramprovning.befaratUnderskott")).isTrue();
    assertThat(table.<BigDecimal>get("ramprovning.atgardseffekt"))
        .isEqualTo(new BigDecimal(effekt));
    assertThat(table.<BigDecimal>get("ramprovning.prognosEfterAtgarder"))
        .isEqualTo(new BigDecimal(efter));
    assertThat(table.<BigDecimal>get("ramprovning.avvikelseEfterAtgarder"))
        .isEqualTo(new BigDecimal(avvikelse));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.1|BESLUTAD|null|/beslut",
        "2.1|GENOMFORD|null|/beslut",
        "-0.1|FORESLAGEN|null|/beraknadEffekt",
        "\"2\"|FORESLAGEN|null|/beraknadEffekt",
        "2.1|PAGAR|null|/status",
        "2.1|FORESLAGEN|{\"organ\":\"1401-ks\",\"datum\":\"2018-11-14\",\"paragraf\":\"§ 1\"}|/beslut",
        "2.1|BESLUTAD|{\"organ\":\"1441-ks\",\"datum\":\"2018-11-14\",\"paragraf\":\"§ 1\"}|/beslut/organ",
        "2.1|BESLUTAD|{\"organ\":\"1401-ks\",\"datum\":\"2998-11-14\",\"paragraf\":\"§ 1\"}|/beslut/datum",
        "2.1|BESLUTAD|{\"organ\":\"1401-ks\",\"datum\":\"2018-11-14\",\"paragraf\":\"1\"}|/beslut/paragraf"
      })
  @DisplayName("UPP-132 En åtgärd som inte kan vara riktig är 422 med plats")
  void refusesMeasure(String effekt, String status, String beslut, String plats) {
    JsonPath refused = problem(422, post(body(effekt, status, beslut, false)));
    assertThat(refused.getList("fel.pekare")).containsExactly(plats);
    assertThat(Json.of(controller().get(ATGARDER)).getList("poster")).isEmpty();
  }

  @Test
  @DisplayName("UPP-132 Innan uppföljningen är påbörjad är det 409")
  void waitsForBeginning() {
    JsonPath refused =
        problem(
            409,
            controller()
                .body(body("2.1", "FORESLAGEN", "null", false))
                .post(path(AR, "apr") + "/atgarder"));
    assertThat(refused.getString("detail")).contains("PLANERAD");
  }

  @Test
  @DisplayName(
      "UPP-130 BEH-025 Kommunfullmäktige kan ha beslutat åtgärden, och då krävs rollen också där")
  void letsCouncilDecide() {
    String beslut = BESLUT.replace(Skriv.ORGAN, Skriv.KF);
    String decided = body("2.1", "BESLUTAD", beslut, false);
    problem(403, post(decided));
    controllerOfBoth().body(decided).post(ATGARDER).then().statusCode(201);
    String atgard = ATGARDER + "/1";
    for (String change : List.of("Vakanser|Vakanser hålls", "2.1|77", "§ 190|§ 191")) {
      String[] pair = change.split("\\|");
      String changed = decided.replace(pair[0], pair[1]);
      problem(403, controller().header("If-Match", tag(atgard)).body(changed).put(atgard));
    }
    controllerOfBoth()
        .header("If-Match", tag(atgard))
        .body(decided.replace("Vakanser", "Vakanser hålls"))
        .put(atgard)
        .then()
        .statusCode(200);
    for (String own : List.of(BESLUT, "null")) {
      String status = own.equals("null") ? "FORESLAGEN" : "BESLUTAD";
      String without = body("2.1", status, own, false);
      problem(403, controller().header("If-Match", "*").body(without).put(atgard));
    }
    problem(403, controller().header("If-Match", "*").delete(atgard));
  }
}
