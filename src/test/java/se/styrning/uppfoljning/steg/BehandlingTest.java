package se.styrning.uppfoljning.steg;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Uppfolj.controller;
import static se.styrning.testsupport.Uppfolj.path;
import static se.styrning.testsupport.Uppfolj.step;
import static se.styrning.testsupport.Uppfolj.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;
import se.styrning.testsupport.Uppfolj;

/** What becomes of a report that has been handed in, and what a feared deficit demands first. */
@QuarkusTest
class BehandlingTest {

  private static final String NAMND = "1401-provnamnd";

  /** The forecasts of April that differ from the budget. */
  private static final Map<String, String> APRIL =
      Map.of(
          "kommundirektor", "-8.0",
          "politisk-organisation", "-8.4",
          "utveckling-och-hallbarhet", "-78.9",
          "hr", "-26.6",
          "funktionsstod", "-11.5");

  /** The same, but that the reserve is not used up. */
  private static final Map<String, String> RESERV =
      Map.of(
          "kommundirektor", "-8.0",
          "politisk-organisation", "-8.4",
          "utveckling-och-hallbarhet", "-78.9",
          "hr", "-26.6",
          "ks-reserv", "-7.0",
          "funktionsstod", "-11.5");

  private static final String ATGARD =
      "{\"beskrivning\":\"Vakanser\",\"beraknadEffekt\":2.1,\"franDatum\":\"2015-10-01\","
          + "\"status\":\"%s\",\"iPrognosen\":false,\"beslut\":%s}";
  private static final String BESLUT =
      "{\"organ\":\"1401-ks\",\"datum\":\"2015-09-23\",\"paragraf\":\"§ 150\"}";

  /** Hands in a report whose areas have their budget as forecast, but for some. */
  private static void handIn(int ar, String kod, Map<String, String> prognoser, String datum) {
    Uppfolj.plan(ar);
    Uppfolj.begin(ar, kod);
    JsonPath budget = table(ar, kod);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < Uppfolj.OMRADEN.size(); i++) {
      String omrade = Uppfolj.OMRADEN.get(i);
      String netto = budget.getString("rader[%d].budgetHelar.resultat".formatted(i));
      rows.add(Uppfolj.row(omrade, "0", "-1", prognoser.getOrDefault(omrade, netto)));
    }
    Uppfolj.put(ar, kod, rows).then().statusCode(200);
    if (kod.equals("aug")) {
      assessDirections(path(ar, kod));
    }
    step(controller(), ar, kod, "inlamning", Skriv.ORGAN, datum, null).then().statusCode(200);
  }

  private static void assessDirections(String uppfoljning) {
    String body = "{\"nummer\":%d,\"status\":\"UPPFYLLD\",\"resultatforflyttning\":\"Påhittad.\"}";
    for (int nummer = 1; nummer <= 12; nummer++) {
      controller()
          .header("If-Match", "*")
          .body(body.formatted(nummer))
          .put(uppfoljning + "/inriktningar/" + nummer)
          .then()
          .statusCode(200);
    }
  }

  private static Response treat(int ar, String kod, String organ, String datum) {
    return step(Skriv.sekreterare(), ar, kod, "behandling", organ, datum, "§ 150");
  }

  private static JsonPath state(Response taken) {
    return Json.of(taken.then().statusCode(200).extract());
  }

  private static void assertFeared(Response refused, String amount) {
    JsonPath problem = problem(409, refused);
    assertThat(problem.getString("type")).endsWith("/problemtyper/befarat-underskott");
    assertThat(problem.getString("detail")).startsWith("Prognosen avviker " + amount + " mnkr");
    assertThat(problem.getString("fel[0].accepterat")).startsWith("en åtgärd med beslut");
  }

  @Test
  @DisplayName(
      "UPP-125 UPP-126 UPP-124 April plus åtgärd: 409 utan beslut, sedan KS, överlämning i tid, KF")
  void demandsDecidedMeasure() {
    handIn(2015, "aug", APRIL, "2015-09-14");
    String atgarder = path(2015, "aug") + "/atgarder";
    assertFeared(treat(2015, "aug", Skriv.ORGAN, "2015-09-23"), "-2,1");
    JsonPath proposed =
        problem(422, controller().body(ATGARD.formatted("FORESLAGEN", "null")).post(atgarder));
    assertThat(proposed.getList("fel.pekare")).containsExactly("/status");
    assertFeared(treat(2015, "aug", Skriv.ORGAN, "2015-09-23"), "-2,1");

    Response decided = controller().body(ATGARD.formatted("BESLUTAD", BESLUT)).post(atgarder);
    decided.then().statusCode(201);
    JsonPath table = table(2015, "aug");
    assertThat(table.<BigDecimal>get("ramprovning.prognosEfterAtgarder"))
        .isEqualTo(new BigDecimal("-256.8"));
    assertThat(table.<BigDecimal>get("ramprovning.avvikelseEfterAtgarder"))
        .isEqualTo(new BigDecimal("0.0"));
    String own = decided.header("Location").replaceFirst(".*/styrning/v1", "");
    controller().header("If-Match", "*").delete(own).then().statusCode(204);
    assertFeared(treat(2015, "aug", Skriv.ORGAN, "2015-09-23"), "-2,1");
    controller().body(ATGARD.formatted("BESLUTAD", BESLUT)).post(atgarder);

    JsonPath treated = state(treat(2015, "aug", Skriv.ORGAN, "2015-09-23"));
    assertThat(treated.getString("status")).isEqualTo("BEHANDLAD_KS");
    assertThat(treated.getList("tillatnaLagen")).containsExactly("OVERLAMNAD_KF_REVISION");
    assertThat(treated.getBoolean("forsenad")).as("not handed over yet").isTrue();
    problem(409, controller().body(ATGARD.formatted("BESLUTAD", BESLUT)).post(atgarder));

    assertThat(Api.json("/uppfoljningsschema/1401-ks-2015-aug").getString("lagstadgadDag"))
        .isEqualTo("2015-10-31");
    JsonPath handedOver = state(handOver(2015, "2015-11-02"));
    assertThat(handedOver.getString("status")).isEqualTo("OVERLAMNAD_KF_REVISION");
    assertThat(handedOver.getBoolean("forsenad")).as("on the Monday it is moved to").isFalse();
    problem(422, treat(2015, "aug", Skriv.ORGAN, "2015-11-26"));
    JsonPath last = state(treat(2015, "aug", Skriv.KF, "2015-11-26"));
    assertThat(last.getList("steg.status"))
        .containsExactly(
            "PAGAR", "INLAMNAD", "BEHANDLAD_KS", "OVERLAMNAD_KF_REVISION", "BEHANDLAD_KF");
    assertThat(last.getList("tillatnaLagen")).isEmpty();
    assertThat(problem(409, treat(2015, "aug", Skriv.KF, "2015-11-27")).getString("type"))
        .endsWith("/problemtyper/otillaten-overgang");
  }

  private static Response handOver(int ar, String datum) {
    return step(Skriv.sekreterare(), ar, "aug", "overlamning", Skriv.ORGAN, datum, "§ 170");
  }

  @Test
  @DisplayName("UPP-124 En delårsrapport som överlämnas dagen efter den flyttade dagen är försenad")
  void isLateTheDayAfter() {
    handIn(2021, "aug", Map.of(), "2021-09-14");
    state(treat(2021, "aug", Skriv.ORGAN, "2021-09-22"));
    assertThat(state(handOver(2021, "2021-11-02")).getBoolean("forsenad")).isTrue();
    assertThat(Api.json("/uppfoljningsschema/1401-ks-2021-aug").getString("lagstadgadDagJusterad"))
        .isEqualTo("2021-11-01");
  }

  @Test
  @DisplayName(
      "UPP-142 Det som kommunstyrelsen behandlat om helheten står kvar, också det härledda")
  void keepsTheWholeAsTreated() {
    String helhet = "/helhetsuppfoljningar/1401-2024-aug";
    String value = "/jamforelser/1401-soliditet-2024";
    handIn(2024, "aug", Map.of(), "2024-09-14");
    enter(value, "21.5");
    assertThat(Api.get(helhet).asString()).contains("21.5");
    state(treat(2024, "aug", Skriv.ORGAN, "2024-09-22"));
    String treated = Api.get(helhet).asString();
    assertThat(treated).contains("21.5", "\"arbetsmaterial\":false");
    enter(value, "99.5");
    assertThat(Api.get(value).asString()).contains("99.5");
    assertThat(Api.get(helhet).asString()).isEqualTo(treated);
  }

  private static void enter(String address, String value) {
    String body = "{\"varden\":[{\"kommunkod\":\"1401\",\"varde\":%s,\"typ\":\"UTFALL\"}]}";
    controller()
        .header("If-Match", Api.get(address).header("ETag"))
        .body(body.formatted(value))
        .put(address)
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName("UPP-125 Redan februariprognosen −257,3, 0,5 under ramen, kräver en åtgärd")
  void demandsMeasureInFebruary() {
    handIn(2015, "feb", Map.of("utveckling-och-hallbarhet", "-78.0"), "2015-03-12");
    assertFeared(treat(2015, "feb", Skriv.ORGAN, "2015-03-25"), "-0,5");
  }

  @Test
  @DisplayName("UPP-125 En miljondel under ramen kräver en åtgärd fast avvikelsen visas som noll")
  void demandsMeasureForTheLeast() {
    handIn(2021, "okt", Map.of("funktionsstod", "-10.700001"), "2021-11-12");
    assertFeared(treat(2021, "okt", Skriv.ORGAN, "2021-11-24"), "-0,000001");
  }

  @ParameterizedTest
  @CsvSource({"2021, feb, 0.0", "2015, okt, 0.9"})
  @DisplayName(
      "UPP-125 UPP-126 Utan underskott behövs ingen åtgärd, och efter styrelsen är det klart")
  void demandsNothingWithoutDeficit(int ar, String kod, String avvikelse) {
    handIn(ar, kod, kod.equals("okt") ? RESERV : Map.of(), ar + "-11-12");
    assertThat(table(ar, kod).<BigDecimal>get("ramprovning.avvikelse"))
        .isEqualTo(new BigDecimal(avvikelse));
    assertThat(
            problem(
                    422,
                    step(
                        Skriv.sekreterare(),
                        ar,
                        kod,
                        "behandling",
                        Skriv.ORGAN,
                        ar + "-11-25",
                        null))
                .getList("fel.pekare"))
        .containsExactly("/paragraf");
    JsonPath treated = state(treat(ar, kod, Skriv.ORGAN, ar + "-11-25"));
    assertThat(treated.getList("steg.status")).containsExactly("PAGAR", "INLAMNAD", "BEHANDLAD_KS");
    assertThat(treated.getString("steg[2].paragraf")).isEqualTo("§ 150");
    assertThat(treated.getList("tillatnaLagen")).isEmpty();
    problem(
        409,
        step(Skriv.sekreterare(), ar, kod, "overlamning", Skriv.ORGAN, ar + "-11-26", "§ 151"));
  }

  @Test
  @DisplayName(
      "UPP-126 BEH-025 En annan nämnd behandlar sin rapport före kommunstyrelsen, var och en sin")
  void letsOwnBoardTreatFirst() {
    adoptForNamnd();
    String okt = "/uppfoljningar/" + NAMND + "-2015-okt";
    take("controller", okt + "/paborjande", NAMND, "2015-02-01");
    for (String omrade : Uppfolj.OMRADEN) {
      as("controller")
          .contentType("application/merge-patch+json")
          .header("If-Match", "*")
          .body("{\"kostnad\":-1,\"prognosHelar\":-1}")
          .patch(okt + "/utfallsrader/" + omrade)
          .then()
          .statusCode(200);
    }
    take("controller", okt + "/inlamning", NAMND, "2015-11-10");
    JsonPath own = state(take("namndsekreterare", okt + "/behandling", NAMND, "2015-11-18"));
    assertThat(own.getString("status")).isEqualTo("BEHANDLAD_NAMND");
    assertThat(own.getList("tillatnaLagen")).containsExactly("BEHANDLAD_KS");
    Response again = take("namndsekreterare", okt + "/behandling", NAMND, "2015-11-19");
    assertThat(problem(422, again).getString("fel[0].accepterat")).isEqualTo(Skriv.ORGAN);
    String behandling = okt + "/behandling";
    problem(403, take("namndsekreterare", behandling, Skriv.ORGAN, "2015-11-25"));
    problem(403, take(as("namndsekreterare", "1441-ks"), behandling, Skriv.ORGAN, "2015-11-25"));
    assertThat(Api.json(okt).getString("status")).isEqualTo("BEHANDLAD_NAMND");
    JsonPath last =
        state(take(as("namndsekreterare", Skriv.ORGAN), behandling, Skriv.ORGAN, "2015-11-25"));
    assertThat(last.getString("status")).isEqualTo("BEHANDLAD_KS");
    assertThat(last.getList("tillatnaLagen")).isEmpty();
  }

  private static RequestSpecification as(String roll) {
    return as(roll, NAMND);
  }

  private static RequestSpecification as(String roll, String organ) {
    return Skriv.with(TestTokens.of(roll).organ(organ).sign());
  }

  /** A decision of an organ. */
  private static Response take(
      RequestSpecification request, String path, String organ, String datum) {
    return request
        .body("{\"organ\":\"%s\",\"datum\":\"%s\",\"paragraf\":\"§ 88\"}".formatted(organ, datum))
        .post(path);
  }

  private static Response take(String roll, String path, String organ, String datum) {
    ObjectNode body = Skriv.JSON.createObjectNode().put("organ", organ).put("datum", datum);
    if (roll.equals("namndsekreterare")) {
      body.put("paragraf", "§ 88");
    }
    return as(roll).body(body.toString()).post(path);
  }

  private static void adoptForNamnd() {
    Skriv.organ();
    String organ =
        "{\"organ\":\"%s\",\"kommunkod\":\"1401\",\"typ\":\"NAMND\",\"namn\":\"Provnämnden\"}";
    Skriv.with(TestTokens.of("administrator").kommuner(Skriv.KOMMUN).sign())
        .body(organ.formatted(NAMND))
        .put("/organ/" + NAMND)
        .then()
        .statusCode(201);
    ObjectNode plan = Skriv.lerumplan(2015);
    plan.put("planId", NAMND + "-2015").put("organ", NAMND);
    String text =
        plan.toString()
            .replaceAll("(\"budgetar\":|\"budgettotaler/)2022", "$1" + 2014)
            .replaceAll("(\"budgetar\":|\"budgettotaler/)2023", "$1" + 2015);
    as("redaktor").body(text).post("/verksamhetsplaner").then().statusCode(201);
    String beslut =
        "{\"typ\":\"ANTAGANDE\",\"organ\":\"%s\",\"datum\":\"2015-01-10\",\"paragraf\":\"§ 7\"}";
    as("namndsekreterare")
        .body(beslut.formatted(NAMND))
        .post("/verksamhetsplaner/" + NAMND + "-2015/beslut")
        .then()
        .statusCode(201);
  }
}
