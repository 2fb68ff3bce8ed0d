package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Skriv.KF;
import static se.styrning.testsupport.Skriv.ORGAN;
import static se.styrning.testsupport.Skriv.created;
import static se.styrning.testsupport.Skriv.decide;
import static se.styrning.testsupport.Skriv.plan;
import static se.styrning.testsupport.Skriv.redaktor;
import static se.styrning.testsupport.Skriv.utkast;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Skriv;

@QuarkusTest
class BeslutTest {

  @BeforeEach
  void organ() {
    Skriv.organ();
  }

  @Test
  @DisplayName("SKR-010 Antagandet gör utkastet till en version som genast är offentlig")
  void adopts() {
    created(2201);
    Response answer = decide(2201, "ANTAGANDE", "2023-01-11", "§ 2011");
    answer.then().statusCode(201);
    assertThat(answer.header("Location")).endsWith(plan(2201) + "/beslut/1");
    assertThat(Json.of(answer).getInt("planversion")).isEqualTo(1);
    JsonPath plan = Json.of(get(plan(2201)).then().statusCode(200).extract());
    assertThat(plan.getString("status")).isEqualTo("ANTAGEN");
    assertThat(plan.getInt("planversion")).isEqualTo(1);
    assertThat(plan.getString("beslut[0].paragraf")).isEqualTo("§ 2011");
    assertThat(plan.getString("beslut[0].datum")).isEqualTo("2023-01-11");
    problem(404, redaktor().get(utkast(2201)));
    assertThat(Json.of(get(plan(2201) + "/beslut/1")).getString("typ")).isEqualTo("ANTAGANDE");
    assertThat(
            Json.of(get("/budgetrader?planId=1401-ks-2201&jamforelsear=true"))
                .getInt("_meta.totalRecords"))
        .isEqualTo(27);
  }

  @Test
  @DisplayName(
      "SKR-011 Ett beslut som läget inte tillåter är 409 och svaret räknar upp de tillåtna")
  void refusesIllegalTransitions() {
    created(2202);
    assertLegal("ANTAGANDE", decide(2202, "REVIDERING", "2023-01-11", "§ 2021"));
    assertLegal("ANTAGANDE", decide(2202, "UPPHAVANDE", "2023-01-11", "§ 2021"));
    assertLegal("ANTAGANDE", decide(2202, "ANMALAN_KF", KF, "2023-01-11", "§ 2021"));
    decide(2202, "ANTAGANDE", "2023-01-11", "§ 2021").then().statusCode(201);
    assertLegal(
        "ANMALAN_KF, REVIDERING, UPPHAVANDE", decide(2202, "ANTAGANDE", "2023-01-12", "§ 2022"));
    decide(2202, "ANMALAN_KF", KF, "2023-02-11", "§ 2021").then().statusCode(201);
    assertLegal("REVIDERING, UPPHAVANDE", decide(2202, "ANMALAN_KF", KF, "2023-02-12", "§ 2022"));
    decide(2202, "REVIDERING", "2023-03-11", "§ 2023").then().statusCode(201);
    assertLegal("ANTAGANDE", decide(2202, "UPPHAVANDE", "2023-03-12", "§ 2024"));
    redaktor().header("If-Match", "*").delete(utkast(2202)).then().statusCode(204);
    decide(2202, "UPPHAVANDE", "2023-04-12", "§ 2025").then().statusCode(201);
    assertLegal("REVIDERING", decide(2202, "UPPHAVANDE", "2023-04-13", "§ 2026"));
  }

  private static void assertLegal(String legal, Response answer) {
    JsonPath problem = problem(409, answer);
    assertThat(problem.getString("type")).endsWith("/problemtyper/otillaten-overgang");
    assertThat(problem.getString("fel[0].accepterat")).isEqualTo(legal);
  }

  @Test
  @DisplayName("SKR-012 En paragraf används en gång per organ och kalenderår")
  void usesParagraphOncePerYear() {
    created(2203);
    created(2204);
    decide(2203, "ANTAGANDE", "2023-05-11", "§ 2031").then().statusCode(201);
    JsonPath problem = problem(409, decide(2204, "ANTAGANDE", "2023-12-31", "§ 2031"));
    assertThat(problem.getString("type")).endsWith("/problemtyper/paragraf-upptagen");
    assertThat(problem.getString("detail"))
        .isEqualTo("1401-ks har redan ett beslut § 2031 2023, om planen 1401-ks-2203.");
    decide(2204, "ANTAGANDE", "2024-01-01", "§ 2031").then().statusCode(201);
    decide(2203, "ANMALAN_KF", KF, "2023-06-01", "§ 2031").then().statusCode(201);
  }

  @Test
  @DisplayName("SKR-013 Beslutsdag, organ och paragraf prövas, och alla fel ges på en gång")
  void reviewsDecision() {
    created(2205);
    LocalDate tomorrow = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(1);
    JsonPath problem = problem(422, decide(2205, "ANTAGANDE", KF, tomorrow.toString(), "§ 2051"));
    assertThat(problem.getList("fel.pekare")).containsExactly("/datum", "/organ");
    assertThat(problem.getString("fel[1].accepterat")).isEqualTo(ORGAN);
    JsonPath form = problem(422, decide(2205, "ANTAGANDE", ORGAN, "2023-02-30", "paragraf 7"));
    assertThat(form.getList("fel.pekare")).containsExactlyInAnyOrder("/datum", "/paragraf");
    decide(2205, "ANTAGANDE", "2023-06-01", "§ 2051").then().statusCode(201);
    JsonPath early = problem(422, decide(2205, "REVIDERING", "2023-05-31", "§ 2052"));
    assertThat(early.getString("fel[0].accepterat")).endsWith("2023-06-01");
    JsonPath organ = problem(422, decide(2205, "ANMALAN_KF", "1441-kf", "2023-07-01", "§ 2053"));
    assertThat(organ.getList("fel.pekare")).containsExactly("/organ");
  }

  @Test
  @DisplayName("BEH-025 Ett beslut förs in av den som har rollen för organet som har beslutat")
  void asksForRoleOfDecider() {
    created(2230);
    String adoption = decision("ANTAGANDE", ORGAN, "2023-05-11");
    String report = decision("ANMALAN_KF", KF, "2023-06-01");
    String beslut = plan(2230) + "/beslut";
    problem(403, Skriv.sekreterare(KF).body(adoption).post(beslut));
    Skriv.sekreterare(ORGAN).body(adoption).post(beslut).then().statusCode(201);
    JsonPath refused = problem(403, Skriv.sekreterare(ORGAN).body(report).post(beslut));
    assertThat(refused.getString("detail"))
        .isEqualTo(
            "Operationen kräver rollen namndsekreterare för 1401-kf; åtkomstbiljetten ger inte den"
                + " rätten.");
    problem(403, Skriv.sekreterare("1441-kf").body(report).post(beslut));
    String unstorable = report.replace(KF, "1401-\\u0000");
    assertThat(Skriv.sekreterare(ORGAN).body(unstorable).post(beslut).statusCode())
        .isBetween(400, 422);
    Skriv.sekreterare(KF).body(report).post(beslut).then().statusCode(201);
  }

  private static String decision(String typ, String organ, String datum) {
    return "{\"typ\":\"%s\",\"organ\":\"%s\",\"datum\":\"%s\",\"paragraf\":\"§ 2301\"}"
        .formatted(typ, organ, datum);
  }

  @Test
  @DisplayName("SKR-014 REVIDERING öppnar ett utkast ur den gällande versionen, som står kvar")
  void revises() {
    created(2206);
    decide(2206, "ANTAGANDE", "2023-01-11", "§ 2061").then().statusCode(201);
    String first = get(plan(2206) + "/versioner/1").asString();
    decide(2206, "REVIDERING", "2023-02-11", "§ 2062").then().statusCode(201);
    JsonPath draft = Json.of(redaktor().get(utkast(2206)));
    assertThat(draft.getInt("planversion")).isEqualTo(2);
    assertThat(draft.getString("status")).isEqualTo("UTKAST");
    assertThat(draft.getList("beslut")).isEmpty();
    assertThat(Json.of(get(plan(2206))).getInt("planversion")).isEqualTo(1);
    patchTitle(2206, "REVIDERAD PLAN");
    decide(2206, "ANTAGANDE", "2023-03-11", "§ 2063").then().statusCode(201);
    assertThat(Json.of(get(plan(2206))).getInt("planversion")).isEqualTo(2);
    assertThat(get(plan(2206) + "/versioner/1").asString()).isEqualTo(first);
    assertThat(Json.of(get(plan(2206) + "/versioner")).getList("poster.status"))
        .containsExactly("ANTAGEN", "ERSATT");
    assertThat(
            Json.of(get("/verksamhetsplaner?organ=1401-ks&budgetar=2206"))
                .getString("poster[0].titel"))
        .isEqualTo("REVIDERAD PLAN");
  }

  private static void patchTitle(int budgetar, String titel) {
    redaktor()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"titel\":{\"tryckt\":\"" + titel + "\"}}")
        .patch(utkast(budgetar))
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName(
      "SKR-015 En upphävd plan är 410, dess versioner finns kvar och dess rader räknas inte")
  void repeals() {
    created(2207);
    decide(2207, "ANTAGANDE", "2023-01-11", "§ 2071").then().statusCode(201);
    decide(2207, "UPPHAVANDE", "2023-09-11", "§ 2072").then().statusCode(201);
    JsonPath problem = problem(410, get(plan(2207)));
    assertThat(problem.getString("detail"))
        .isEqualTo("Planen 1401-ks-2207 upphävdes 2023-09-11 och ingen version av den gäller.");
    problem(410, get(plan(2207) + "/inriktningar"));
    get(plan(2207) + "/versioner/1").then().statusCode(200);
    assertThat(
            Json.of(get("/budgetrader?planId=1401-ks-2207&jamforelsear=true"))
                .getInt("_meta.totalRecords"))
        .isZero();
    JsonPath row = Json.of(get("/verksamhetsplaner?organ=1401-ks&budgetar=2207&status=UPPHAVD"));
    assertThat(row.getString("poster[0].upphavd")).isEqualTo("2023-09-11");
    decide(2207, "REVIDERING", "2023-10-11", "§ 2073").then().statusCode(201);
    decide(2207, "ANTAGANDE", "2023-11-11", "§ 2074").then().statusCode(201);
    assertThat(Json.of(get(plan(2207))).getInt("planversion")).isEqualTo(2);
  }

  @Test
  @DisplayName("SKR-016 giltig ger den version som gällde den dagen")
  void answersForDay() {
    created(2208);
    decide(2208, "ANTAGANDE", "2023-01-11", "§ 2081").then().statusCode(201);
    decide(2208, "REVIDERING", "2023-05-11", "§ 2082").then().statusCode(201);
    patchTitle(2208, "ANDRA");
    decide(2208, "ANTAGANDE", "2023-06-11", "§ 2083").then().statusCode(201);
    decide(2208, "UPPHAVANDE", "2023-09-11", "§ 2084").then().statusCode(201);
    problem(404, plan(2208) + "?giltig=2023-01-10");
    assertThat(versionOn("2023-01-11")).isEqualTo(1);
    assertThat(versionOn("2023-06-10")).isEqualTo(1);
    assertThat(versionOn("2023-06-11")).isEqualTo(2);
    assertThat(versionOn("2023-09-10")).isEqualTo(2);
    problem(404, plan(2208) + "?giltig=2023-09-11");
    JsonPath bad = problem(400, plan(2208) + "?giltig=2023-02-30");
    assertThat(bad.getString("fel[0].parameter")).isEqualTo("giltig");
  }

  private static int versionOn(String day) {
    return Json.of(get(plan(2208) + "?fields=planversion&giltig=" + day)).getInt("planversion");
  }

  @Test
  @DisplayName("SKR-017 Skillnaden mellan versioner räknar upp fält för fält i planens ordning")
  void comparesVersions() {
    created(2209);
    decide(2209, "ANTAGANDE", "2023-01-11", "§ 2091").then().statusCode(201);
    decide(2209, "REVIDERING", "2023-05-11", "§ 2092").then().statusCode(201);
    patchTitle(2209, "ANDRA");
    redaktor()
        .header("If-Match", "*")
        .delete(utkast(2209) + "/inriktningar/12")
        .then()
        .statusCode(204);
    decide(2209, "ANTAGANDE", "2023-06-11", "§ 2093").then().statusCode(201);
    JsonPath list = Json.of(get(plan(2209) + "/versioner/1/skillnad/2?limit=1000"));
    assertThat(list.getString("poster[0].falt")).isEqualTo("titel.tryckt");
    assertThat(list.getString("poster[0].slag")).isEqualTo("ANDRAT");
    assertThat(list.getString("poster[0].fore")).isEqualTo("VERKSAMHETSPLAN 2023 KOMMUNSTYRELSEN");
    assertThat(list.getString("poster[0].efter")).isEqualTo("ANDRA");
    assertThat(list.getList("poster.findAll{it.ordning > 2}.slag")).containsOnly("BORTTAGET");
    assertThat(list.getList("poster.findAll{it.ordning > 2}.identitet")).containsOnly("12");
    assertThat(list.getList("poster.falt")).contains("uttalande", "planForGenomforande");
    assertThat(Json.of(get(plan(2209) + "/versioner/1/skillnad/1")).getList("poster")).isEmpty();
    problem(404, plan(2209) + "/versioner/1/skillnad/3");
  }
}
