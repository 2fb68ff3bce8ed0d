package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Skriv.create;
import static se.styrning.testsupport.Skriv.lerumplan;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.RawHttp;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

@QuarkusTest
class GranskningTest {

  private static final int YEAR = 2301;

  @BeforeEach
  void organ() {
    Skriv.organ();
  }

  @Test
  @DisplayName("SKR-020 Provkörning ger alla fel på en gång med JSON-pekare och skriver ingenting")
  void tellsAllFaults() {
    ObjectNode plan = lerumplan(YEAR);
    plan.put("kommunkod", 1401).put("hittepa", 1).remove("titel");
    ((ObjectNode) plan.at("/inriktningar/2")).put("nummer", "3").put("uppfoljningsform", "NÅGON");
    ((ObjectNode) plan.at("/inriktningar/3")).put("nummer", 4.5);
    ((ObjectNode) plan.at("/indikatorer/1")).put("indikator", "hme-totalt-kommunen");
    ((ObjectNode) plan.at("/anmarkningar/0")).withArray("/berordaDelar").add("avsnitt/finns-inte");
    ((ObjectNode) plan.at("/produktionsomraden/0/budgetrader/0"))
        .put("resultat", new BigDecimal("-29.0"));
    ((ObjectNode) plan.at("/produktionsomraden/1/budgetrader/0")).put("budgetar", 1066);
    JsonPath problem = problem(422, trial(plan));
    assertThat(problem.getList("fel.pekare"))
        .contains(
            "/kommunkod",
            "/hittepa",
            "/titel",
            "/inriktningar/2/nummer",
            "/inriktningar/2/uppfoljningsform",
            "/inriktningar/3/nummer",
            "/indikatorer/1/indikator",
            "/anmarkningar/0/berordaDelar/1",
            "/produktionsomraden/1/budgetrader/0/budgetar");
    assertThat(problem.getList("fel.accepterat")).doesNotContainNull();
    problem(404, redaktor().get(utkast(YEAR)));
  }

  @Test
  @DisplayName("SKR-020 Provkörning utan fel ger planen som den skulle bli, och skriver ingenting")
  void tellsWhatWouldBeWritten() {
    ObjectNode plan = lerumplan(YEAR);
    plan.withArray("/anmarkningar").removeIf(a -> a.path("anmarkning").asText().startsWith("l308"));
    Response answer = trial(plan);
    answer.then().statusCode(200);
    assertThat(Json.of(answer).getString("status")).isEqualTo("UTKAST");
    assertThat(Json.of(answer).getList("anmarkningar.anmarkning"))
        .contains("differens-rad-stod-och-utveckling-2023-resultat");
    problem(404, redaktor().get(utkast(YEAR)));
  }

  private static Response trial(ObjectNode plan) {
    return redaktor().body(plan.toString()).post("/verksamhetsplaner?provkor=true");
  }

  @Test
  @DisplayName("SKR-021 En differens som avrundning kan förklara blir en anmärkning vid delen")
  void remarksOnRounding() {
    ObjectNode plan = lerumplan(2302);
    plan.withArray("/anmarkningar").removeIf(a -> a.path("anmarkning").asText().startsWith("l308"));
    create(plan).then().statusCode(201);
    JsonPath draft = Json.of(redaktor().get(utkast(2302)));
    String id = "differens-rad-stod-och-utveckling-2023-resultat";
    assertThat(draft.getList("anmarkningar.anmarkning")).contains(id);
    String remark = "anmarkningar.find{it.anmarkning == '" + id + "'}.";
    assertThat(draft.getString(remark + "typ")).isEqualTo("AVRUNDNINGSDIFFERENS_MOJLIG");
    assertThat(draft.getString(remark + "tryckt")).isEqualTo("-10.6");
    assertThat(draft.getString(remark + "tolkning")).isEqualTo("-10.7");
    assertThat(
            draft.getList(
                "produktionsomraden.find{it.omrade == 'stod-och-utveckling'}.anmarkningar"))
        .contains(id);
  }

  @Test
  @DisplayName(
      "SKR-022 En större differens nekas med plats och beräknat värde, på rad, kolumn och ram")
  void refusesLargerDifference() {
    ObjectNode plan = lerumplan(2303);
    ((ObjectNode) plan.at("/produktionsomraden/0/budgetrader/1"))
        .put("resultat", new BigDecimal("-9.3"));
    ((ObjectNode) plan.at("/forutsattningar/0")).put("nettobudgeteffekt", new BigDecimal("7.5"));
    JsonPath problem = problem(422, create(plan));
    assertThat(problem.getList("fel.pekare"))
        .contains(
            "/produktionsomraden/0/budgetrader/1/resultat",
            "/budgettotaler/1/resultat",
            "/forutsattningar/0/nettobudgeteffekt");
    assertThat(problem.getString("fel[0].accepterat"))
        .startsWith("-8.3, eller en anmärkning av typen INKONSEKVENT");
  }

  @Test
  @DisplayName("SKR-023 En större differens godtas när en anmärkning anger skälet")
  void acceptsDifferenceWithReason() {
    ObjectNode plan = lerumplan(2304);
    ((ObjectNode) plan.at("/budgettotaler/1")).put("bruttoKostnad", new BigDecimal("-300.0"));
    problem(422, create(plan));
    ObjectNode reason = plan.withArray("/anmarkningar").addObject();
    reason
        .put("anmarkning", "skal-2023")
        .put("typ", "INKONSEKVENT")
        .put("motiv", "Totalen är tryckt före omfördelningen.")
        .put("kalla", "TOLKNING")
        .putArray("kallrader");
    reason.putArray("berordaDelar").add("budgettotaler/2023");
    create(plan).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{\"planId\":\"1401-ks-2305\"} x",
        "{\"planId\":\"1401-ks-2305\",\"planId\":\"1401-ks-2306\"}",
        "{\"planId\":\"\\ud800\"}",
        "{\"planId\":\"a\\u0000b\"}",
        "{\"planId\":1e400}"
      })
  @DisplayName("SKR-024 Innehåll som inte är en plan är 4xx, aldrig 500")
  void refusesWhatIsNoPlan(String body) {
    Response answer = redaktor().body(body).post("/verksamhetsplaner");
    assertThat(answer.statusCode()).isIn(400, 422);
    problem(answer.statusCode(), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u0000b", "a\\u202eb", "a\\udc00b", "a\\u0007b"})
  @DisplayName("SKR-024 Styrtecken, riktningstecken och ensamma surrogat i text nekas på sin plats")
  void refusesUnwantedCharacters(String text) {
    String body = lerumplan(2305).toString().replace("VERKSAMHETSPLAN 2023", text);
    Response answer = redaktor().body(body).post("/verksamhetsplaner");
    assertThat(answer.statusCode()).isIn(400, 422);
    problem(answer.statusCode(), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "1234567890", "0.1234567", "-1e-30", "\"8.3\"", "true", "{}"})
  @DisplayName(
      "SKR-024 Ett belopp som ingen kolumn rymmer, eller inte är ett tal, nekas på sin plats")
  void refusesUnstorableAmount(String amount) {
    String body =
        lerumplan(2306)
            .toString()
            .replaceFirst("\"bruttoIntakt\":23.1", "\"bruttoIntakt\":" + amount);
    assertThat(body).contains(amount);
    JsonPath problem = problem(422, redaktor().body(body).post("/verksamhetsplaner"));
    assertThat(problem.getList("fel.pekare").toString()).contains("/produktionsomraden/8/");
  }

  @Test
  @DisplayName("SKR-024 För djup JSON är 400, för stor 413 och fel medietyp 415")
  void boundsBodies() {
    problem(400, redaktor().body("[".repeat(60) + "]".repeat(60)).post("/verksamhetsplaner"));
    problem(415, redaktor().contentType("text/csv").body("a,b").post("/verksamhetsplaner"));
    RawHttp.Answer large =
        RawHttp.send(
            "POST /styrning/v1/verksamhetsplaner HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: 10485761\r\n\r\n");
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.text()).contains("/problemtyper/for-stor-begaran");
  }

  @Test
  @DisplayName("SKR-025 En plan för ett organ som inte finns nekas")
  void refusesUnknownOrgan() {
    ObjectNode plan = lerumplan(2307);
    plan.put("planId", "1401-finns-inte-2307").put("organ", "1401-finns-inte");
    String token = TestTokens.of("redaktor").organ("1401-finns-inte").sign();
    JsonPath problem =
        problem(422, Skriv.with(token).body(plan.toString()).post("/verksamhetsplaner"));
    assertThat(problem.getList("fel.pekare")).containsExactly("/planId");
  }

  @Test
  @DisplayName("SKR-050 En provkörning nekas där anropet hade nekats, och lämnar ingen nyckel")
  void triesWhatWouldBeDone() {
    ObjectNode plan = lerumplan(2308);
    redaktor()
        .header("Idempotency-Key", "provkor-2308")
        .body(plan.toString())
        .post("/verksamhetsplaner?provkor=true")
        .then()
        .statusCode(200);
    problem(404, redaktor().get(utkast(2308)));
    Response made =
        redaktor()
            .header("Idempotency-Key", "provkor-2308")
            .body(plan.toString())
            .post("/verksamhetsplaner");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(made.header("Idempotent-Replayed")).isNull();
    assertThat(problem(409, trial(plan)).getString("type")).endsWith("/finns-redan");
    String address = utkast(2308) + "?provkor=true";
    String tag = Skriv.tag(utkast(2308));
    problem(428, redaktor().body(plan.toString()).put(address));
    problem(412, redaktor().header("If-Match", "\"x\"").body(plan.toString()).put(address));
    ObjectNode changed = plan.deepCopy();
    ((ObjectNode) changed.path("titel")).put("tryckt", "PROV");
    Response tried = redaktor().header("If-Match", tag).body(changed.toString()).put(address);
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(Json.of(tried).getString("titel.tryckt")).isEqualTo("PROV");
    assertThat(Skriv.tag(utkast(2308))).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1401-ks", "1401-finns-inte-2309", "1401-ks-2309-2309", "x", ""})
  @DisplayName("SKR-051 Ett planId utan form eller organ är ett fel på sin plats, inte en roll")
  void refusesWrongIdentity(String planId) {
    JsonPath problem = problem(422, trial(lerumplan(2309).put("planId", planId)));
    assertThat(problem.getList("fel.pekare")).containsExactly("/planId");
    problem(403, trial(lerumplan(2309).put("planId", "1441-ks-2309")));
    ObjectNode without = lerumplan(2309);
    without.remove("planId");
    assertThat(problem(422, trial(without)).getList("fel.pekare")).containsExactly("/planId");
  }

  @Test
  @DisplayName("SKR-052 Två värden för samma år pekas ut i sin lista")
  void pointsIntoInnerLists() {
    ObjectNode plan = lerumplan(2310);
    ArrayNode values = (ArrayNode) plan.at("/indikatorer/0/varden");
    values.add(values.get(0).deepCopy());
    ArrayNode rows = (ArrayNode) plan.at("/produktionsomraden/0/budgetrader");
    rows.add(rows.get(0).deepCopy());
    assertThat(problem(422, trial(plan)).getList("fel.pekare"))
        .contains(
            "/indikatorer/0/varden/" + (values.size() - 1) + "/matar",
            "/produktionsomraden/0/budgetrader/" + (rows.size() - 1) + "/budgetar");
  }

  @Test
  @DisplayName("SKR-052 Ett okänt fält döljer inget som saknas")
  void tellsUnknownAndMissing() {
    ObjectNode plan = lerumplan(2310);
    ((ObjectNode) plan.at("/avsnitt/0")).put("a/b", 1).remove("rubrik");
    ((ObjectNode) plan.at("/budgettotaler/0")).put("hittepa", 1).remove("resultat");
    assertThat(problem(422, trial(plan)).getList("fel.pekare"))
        .containsExactlyInAnyOrder(
            "/avsnitt/0/rubrik",
            "/avsnitt/0/a~1b",
            "/budgettotaler/0/resultat",
            "/budgettotaler/0/hittepa");
  }

  @Test
  @DisplayName("SKR-053 Att en plan saknar utkast sägs så, också när planen finns")
  void tellsThatThereIsNoDraft() {
    String token = TestTokens.of("redaktor").organ("1441-ks").sign();
    JsonPath problem =
        problem(404, Skriv.with(token).get("/verksamhetsplaner/1441-ks-2023/utkast"));
    assertThat(problem.getString("detail")).isEqualTo("Planen 1441-ks-2023 har inget utkast.");
  }
}
