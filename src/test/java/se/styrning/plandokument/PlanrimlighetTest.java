package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Skriv.created;
import static se.styrning.testsupport.Skriv.decide;
import static se.styrning.testsupport.Skriv.json;
import static se.styrning.testsupport.Skriv.redaktor;
import static se.styrning.testsupport.Skriv.utkast;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Skriv;

/** What of a plan's figures is refused, and what is told as unusual. */
@QuarkusTest
class PlanrimlighetTest {

  private static final int YEAR = 2320;
  private static final String ROW = "/produktionsomraden/0/budgetrader/0";
  private static final String TOTAL = "/budgettotaler/0";

  @BeforeEach
  void organ() {
    Skriv.organ();
  }

  @Test
  @DisplayName("SKR-070 En intäkt med minus eller en kostnad med plus nekas på rad och total")
  void refusesSigns() {
    ObjectNode plan = money("-2.0", "52.0", "50.0", YEAR);
    assertThat(problem(422, trial(plan)).getList("fel.pekare"))
        .containsExactlyInAnyOrder(
            ROW + "/bruttoIntakt",
            ROW + "/bruttoKostnad",
            TOTAL + "/bruttoIntakt",
            TOTAL + "/bruttoKostnad");
    explain(plan);
    trial(plan).then().statusCode(200);
  }

  @Test
  @DisplayName("SKR-071 Tryckt text som motsäger talet nekas, om ingen anmärkning anger skälet")
  void refusesContradiction() {
    ObjectNode plan = money("0.0", "-50.0", "-50.0", YEAR);
    for (String place : new String[] {ROW, TOTAL}) {
      ((ObjectNode) plan.at(place))
          .putObject("tryckt")
          .put("bruttoIntakt", "–")
          .put("bruttoKostnad", "-99,9")
          .put("resultat", "+50,0");
    }
    JsonPath problem = problem(422, trial(plan));
    assertThat(problem.getList("fel.pekare"))
        .containsExactlyInAnyOrder(
            ROW + "/tryckt/bruttoKostnad",
            ROW + "/tryckt/resultat",
            TOTAL + "/tryckt/bruttoKostnad",
            TOTAL + "/tryckt/resultat");
    assertThat(problem.getString("fel[0].accepterat")).startsWith("-50.0");
    explain(plan);
    trial(plan).then().statusCode(200);
  }

  @Test
  @DisplayName(
      "SKR-071 Varje tal i planen hålls mot det tryckta: indikatorer, mål, förutsättningar")
  void comparesEveryPart() {
    ObjectNode plan = Skriv.lerumplan(YEAR);
    ((ObjectNode) plan.at("/indikatorer/0/varden/0")).put("tryckt", "97,0");
    ((ObjectNode) plan.at("/finansiellaMal/0")).put("troskelTryckt", "52,6");
    ((ObjectNode) plan.at("/finansiellaMal/0/varden/0")).put("arTryckt", "2021");
    ((ObjectNode) plan.at("/forutsattningar/3/delposter/0")).put("tryckt", "20");
    ((ObjectNode) plan.at("/budgettotaler/0/varavNamndinternaIntakter")).put("tryckt", "2,1");
    plan.withArray("/anmarkningar")
        .forEach(remark -> ((ObjectNode) remark).putArray("berordaDelar"));
    assertThat(problem(422, trial(plan)).getList("fel.pekare"))
        .containsExactlyInAnyOrder(
            "/indikatorer/0/varden/0/tryckt",
            "/finansiellaMal/0/troskelTryckt",
            "/finansiellaMal/0/varden/0/arTryckt",
            "/finansiellaMal/2/varden/2/arTryckt",
            "/forutsattningar/3/delposter/0/tryckt",
            "/budgettotaler/0/varavNamndinternaIntakter/tryckt");
  }

  @Test
  @DisplayName("SKR-072 En enhet som inte är pengar nekas där belopp summeras")
  void refusesUnits() {
    ObjectNode plan = money("0.0", "-50.0", "-50.0", YEAR);
    ((ObjectNode) plan.at(ROW)).put("enhet", "PLACERING");
    ((ObjectNode) plan.at(TOTAL)).put("enhet", "KR_PER_INVANARE");
    assertThat(problem(422, trial(plan)).getList("fel.pekare"))
        .containsExactlyInAnyOrder(ROW + "/enhet", TOTAL + "/enhet");
  }

  @Test
  @DisplayName("SKR-072 Ett genomsnitt av tio år som omfattar fyra nekas")
  void refusesSpan() {
    ObjectNode plan = Skriv.lerumplan(YEAR);
    ((ObjectNode) plan.at("/finansiellaMal/2/fonster")).put("franAr", 2022);
    ((ObjectNode) plan.at("/finansiellaMal/2/snitt")).put("franAr", 2022);
    assertThat(problem(422, trial(plan)).getList("fel.pekare"))
        .containsExactly("/finansiellaMal/2/fonster/tillAr", "/finansiellaMal/2/snitt/tillAr");
  }

  @Test
  @DisplayName("SKR-073 Belopp i tusental kronor som miljoner tillåts med varning")
  void warnsOfThousands() {
    JsonPath answer = Json.of(trial(money("2000", "-52000", "-50000", YEAR)));
    assertThat(answer.getList("varningar.kod"))
        .containsExactly("OVANLIG_STORLEK", "OVANLIG_STORLEK");
    assertThat(answer.getList("varningar.pekare")).containsExactly(ROW, TOTAL);
    assertThat(answer.getString("varningar[0].text"))
        .isEqualTo("52000 miljoner kronor är mycket för en rad; är beloppet i tusental kronor?");
  }

  @Test
  @DisplayName("SKR-073 Ett år som är tusen gånger ett annat får en varning")
  void warnsOfThousandfoldYear() {
    ObjectNode plan = money("0.0", "-5.0", "-5.0", YEAR - 1);
    addYear(plan, "0", "-5100", "-5100", YEAR);
    JsonPath answer = Json.of(trial(plan));
    assertThat(answer.getList("varningar.pekare"))
        .containsExactly("/produktionsomraden/0/budgetrader/1", "/budgettotaler/1");
  }

  @Test
  @DisplayName("SKR-074 Belopp för andra år men inte planens eget får en varning")
  void warnsOfYears() {
    JsonPath answer = Json.of(trial(money("0.0", "-50.0", "-50.0", YEAR - 2)));
    assertThat(answer.getList("varningar.kod"))
        .containsExactly("BUDGETAR_SAKNAS", "BUDGETAR_SAKNAS");
    assertThat(answer.getList("varningar.pekare"))
        .containsExactly("/produktionsomraden", "/budgettotaler");
    assertThat(answer.getList("produktionsomraden.budgetar")).containsOnlyNulls();
  }

  @Test
  @DisplayName("SKR-074 Områdets belopp närmast är planens år, också när planen har senare år")
  void headsWithOwnYear() {
    ObjectNode plan = money("0.0", "-50.0", "-50.0", YEAR);
    addYear(plan, "0.0", "-52.0", "-52.0", YEAR + 1);
    JsonPath answer = Json.of(trial(plan));
    assertThat(answer.getInt("produktionsomraden[0].budgetar")).isEqualTo(YEAR);
    assertThat(answer.getString("produktionsomraden[0].resultat")).isEqualTo("-50.0");
    assertThat(answer.getList("varningar")).isEmpty();
  }

  @Test
  @DisplayName("SKR-075 En tom plan kan sparas med varning men inte antas")
  void refusesAdoptionOfNothing() {
    JsonPath answer = Json.of(Skriv.create(empty(2321)).then().statusCode(201).extract());
    assertThat(answer.getList("varningar.kod")).containsExactly("PLAN_TOM");
    JsonPath refused = problem(422, decide(2321, "ANTAGANDE", "2026-01-20", "§ 2321"));
    assertThat(refused.getString("fel[0].pekare")).isEmpty();
    problem(404, Api.get(Skriv.plan(2321)));
  }

  @Test
  @DisplayName("SKR-076 Varningar står i svaret på skrivningen, inte i det som sparas eller antas")
  void storesNoWarnings() {
    Response written = Skriv.create(ofYear(money("0.0", "-50.0", "-50.0", 2323), 2323));
    written.then().statusCode(201);
    assertThat(Json.of(written).getList("varningar")).isEmpty();
    ObjectNode plan = ofYear(money("0.0", "-50.0", "-50.0", 2319), 2323);
    Response replaced =
        redaktor()
            .header("If-Match", written.header("ETag"))
            .body(plan.toString())
            .put(utkast(2323));
    assertThat(Json.of(replaced).getList("varningar.kod")).hasSize(2);
    Response draft = redaktor().get(utkast(2323));
    assertThat(draft.header("ETag")).isEqualTo(replaced.header("ETag"));
    assertThat(draft.asString()).doesNotContain("varningar");
    decide(2323, "ANTAGANDE", "2026-01-20", "§ 2323").then().statusCode(201);
    assertThat(Api.get(Skriv.plan(2323)).asString()).doesNotContain("varningar");
  }

  @Test
  @DisplayName("SKR-076 Planer som är som de ska får inga varningar")
  void warnsOfNothing() {
    ObjectNode lerum = (ObjectNode) json(Api.get(Api.PLAN).asString());
    lerum.put("planId", Skriv.ORGAN + "-2023").put("kommunkod", "1401").put("organ", Skriv.ORGAN);
    assertThat(Json.of(trial(lerum).then().statusCode(200).extract()).getList("varningar"))
        .isEmpty();
    assertThat(created(2322).path("varningar")).hasSize(2); // its amounts are of 2022 and 2023
  }

  @Test
  @DisplayName(
      "SKR-051 SKR-052 En identitet av annan form, och två värden samma år, nekas på sin plats")
  void refusesAtPlace() {
    ObjectNode plan = empty(YEAR);
    plan.put("planId", Skriv.ORGAN + "-2320-2322");
    assertThat(problem(422, trial(plan)).getList("fel.pekare")).containsExactly("/planId");
    ObjectNode lerum = Skriv.lerumplan(YEAR);
    lerum.at("/indikatorer/0/varden").forEach(value -> ((ObjectNode) value).put("matar", 2021));
    assertThat(problem(422, trial(lerum)).getList("fel.pekare"))
        .contains("/indikatorer/0/varden/1/matar", "/indikatorer/0/varden/2/matar");
  }

  private static Response trial(ObjectNode plan) {
    return redaktor().body(plan.toString()).post("/verksamhetsplaner?provkor=true");
  }

  private static ObjectNode ofYear(ObjectNode plan, int budgetar) {
    return plan.put("planId", Skriv.ORGAN + "-" + budgetar).put("budgetar", budgetar);
  }

  private static ObjectNode empty(int budgetar) {
    ObjectNode plan = Skriv.lerumplan(budgetar);
    Plandokument.DELAR.forEach(del -> plan.putArray(del.namn()));
    return plan;
  }

  /** A plan of nothing but one area and its total for one year. */
  private static ObjectNode money(String intakt, String kostnad, String resultat, int ar) {
    ObjectNode plan = empty(YEAR);
    plan.withArray("/produktionsomraden")
        .addObject()
        .put("omrade", "skola")
        .put("nummer", 1)
        .put("namn", "Skola")
        .putArray("budgetrader");
    addYear(plan, intakt, kostnad, resultat, ar);
    return plan;
  }

  private static void addYear(
      ObjectNode plan, String intakt, String kostnad, String resultat, int ar) {
    for (String place : new String[] {"/produktionsomraden/0/budgetrader", "/budgettotaler"}) {
      ((ArrayNode) plan.at(place))
          .addObject()
          .put("budgetar", ar)
          .put("bruttoIntakt", new BigDecimal(intakt))
          .put("bruttoKostnad", new BigDecimal(kostnad))
          .put("resultat", new BigDecimal(resultat))
          .put("enhet", "MNKR");
    }
  }

  private static void explain(ObjectNode plan) {
    ObjectNode remark = plan.withArray("/anmarkningar").addObject();
    remark
        .put("anmarkning", "skal")
        .put("typ", "INKONSEKVENT")
        .put("motiv", "Tabellen trycker så.")
        .put("kalla", "TOLKNING")
        .putArray("kallrader");
    remark.putArray("berordaDelar").add("produktionsomraden/skola").add("budgettotaler/" + YEAR);
  }
}
