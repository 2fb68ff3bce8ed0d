package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Skriv.create;
import static se.styrning.testsupport.Skriv.created;
import static se.styrning.testsupport.Skriv.json;
import static se.styrning.testsupport.Skriv.lerumplan;
import static se.styrning.testsupport.Skriv.plan;
import static se.styrning.testsupport.Skriv.redaktor;
import static se.styrning.testsupport.Skriv.sekreterare;
import static se.styrning.testsupport.Skriv.tag;
import static se.styrning.testsupport.Skriv.utkast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Skriv;

@QuarkusTest
class UtkastTest {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  @BeforeEach
  void organ() {
    Skriv.organ();
  }

  @Test
  @DisplayName("SKR-001 Det som kommer ut kan läggas in: utkastet är byte för byte Lerums plan")
  void takesWhatItGives() {
    String original = withoutOwn(lerumplan(2101));
    Response answer = create(lerumplan(2101));
    answer.then().statusCode(201);
    assertThat(answer.header("Location")).endsWith(Api.ROOT + utkast(2101));
    assertThat(withoutOwn((ObjectNode) json(answer.asString()))).isEqualTo(original);
    Response read = redaktor().get(utkast(2101));
    assertThat(read.asString()).isEqualTo(withoutWarnings(answer));
    assertThat(read.header("ETag")).isEqualTo(answer.header("ETag"));
    assertThat(Json.of(read).getString("status")).isEqualTo("UTKAST");
    assertThat(Json.of(read).getInt("planversion")).isEqualTo(1);
    assertThat(Json.of(read).getList("beslut")).isEmpty();
  }

  @Test
  @DisplayName("SKR-001 Antagen med samma beslut är planen byte för byte Lerums, utom identiteter")
  void adoptsTheSameBytes() {
    created(2102);
    String decision =
        """
        {"typ":"ANTAGANDE","organ":"1401-ks","datum":"2023-04-05","paragraf":"§ 66",\
        "tryckt":"antagen av kommunstyrelsen 2023-04-05 § 66","kallrad":9}""";
    sekreterare().body(decision).post(plan(2102) + "/beslut").then().statusCode(201);
    String original = bytesWithoutLinks(Api.PLAN);
    String adopted =
        bytesWithoutLinks(plan(2102))
            .replace("\"planId\":\"1401-ks-2102\"", "\"planId\":\"1441-ks-2023\"")
            .replace("\"kommunkod\":\"1401\"", "\"kommunkod\":\"1441\"")
            .replace("\"organ\":\"1401-ks\"", "\"organ\":\"1441-ks\"")
            .replace("\"budgetar\":2102,\"planversion\"", "\"budgetar\":2023,\"planversion\"");
    assertThat(withoutNearest(adopted)).isEqualTo(withoutNearest(original));
  }

  @Test
  @DisplayName("SKR-002 Fält som kan vara null eller är härledda får utelämnas och räknas fram")
  void derivesWhatIsLeftOut() {
    ObjectNode plan = lerumplan(2103);
    plan.remove(List.of("planversion", "status", "beslut", "kallfil", "politiskGrund", "_links"));
    ObjectNode area = (ObjectNode) plan.at("/produktionsomraden/8");
    area.remove(List.of("resultat", "bruttoIntakt", "bruttoKostnad", "budgetar", "enhet"));
    area.remove(List.of("tryckt", "kallrad", "anmarkningar", "sektor"));
    ((ObjectNode) area.at("/budgetrader/1")).remove(List.of("tryckt", "kallrad"));
    ((ObjectNode) plan.at("/indikatorer/0")).remove(List.of("trend", "forvantadUtveckling"));
    create(plan).then().statusCode(201);
    JsonNode stored = json(redaktor().get(utkast(2103)).asString());
    assertThat(stored.path("kallfil").isNull()).isTrue();
    JsonNode row = stored.at("/produktionsomraden/8/budgetrader/1");
    assertThat(row.at("/tryckt/bruttoKostnad").asText()).isEqualTo("-45,4");
    assertThat(stored.at("/produktionsomraden/8/resultat").isNull()).isTrue();
    assertThat(stored.at("/indikatorer/0/trend/utveckling").asText()).isEqualTo("FORSAMRAD");
    assertThat(stored.at("/produktionsomraden/9/anmarkningar/1").asText())
        .isEqualTo("l308-resultat");
  }

  @Test
  @DisplayName("SKR-003 En plan som finns, som utkast eller beslutad, kan inte skapas igen")
  void refusesSecondOfSamePlan() {
    created(2104);
    JsonPath draft = problem(409, create(lerumplan(2104)));
    assertThat(draft.getString("type")).endsWith("/problemtyper/finns-redan");
    assertThat(draft.getString("fel[0].varde")).isEqualTo("1401-ks-2104");
    Skriv.decide(2104, "ANTAGANDE", "2023-01-10", "§ 1041").then().statusCode(201);
    problem(409, create(lerumplan(2104)));
  }

  @Test
  @DisplayName("SKR-004 PUT ersätter hela utkastet och svarar med det som nu gäller")
  void replacesDraft() {
    ObjectNode plan = created(2105);
    plan.withArray("/mandatperiodsteman").remove(4);
    Response answer =
        redaktor().header("If-Match", tag(utkast(2105))).body(plan.toString()).put(utkast(2105));
    answer.then().statusCode(200);
    assertThat(Json.of(answer).getList("mandatperiodsteman")).hasSize(4);
    assertThat(redaktor().get(utkast(2105)).asString()).isEqualTo(withoutWarnings(answer));
    assertThat(answer.header("ETag")).isEqualTo(tag(utkast(2105)));
    assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
  }

  @Test
  @DisplayName("SKR-004 PUT med en annan plans identitet nekas på rätt plats")
  void refusesOtherIdentity() {
    ObjectNode plan = created(2106);
    plan.put("budgetar", 2107);
    JsonPath problem =
        problem(
            422,
            redaktor()
                .header("If-Match", tag(utkast(2106)))
                .body(plan.toString())
                .put(utkast(2106)));
    assertThat(problem.getList("fel.pekare")).containsExactly("/budgetar");
    assertThat(problem.getString("fel[0].accepterat")).isEqualTo("2106");
  }

  @Test
  @DisplayName("SKR-005 PATCH ändrar det som nämns, null tar bort, och resten står kvar")
  void mergesPatch() {
    ObjectNode before = created(2108);
    String patch =
        """
        {"titel":{"tryckt":"NY TITEL"},"politiskGrund":null,"mandatperiodsteman":[]}""";
    Response answer =
        redaktor()
            .contentType(MERGE_PATCH)
            .header("If-Match", tag(utkast(2108)))
            .body(patch)
            .patch(utkast(2108));
    answer.then().statusCode(200);
    ((ObjectNode) before.path("titel")).put("tryckt", "NY TITEL");
    before.putNull("politiskGrund").putArray("mandatperiodsteman");
    assertThat(withoutLinks(json(answer.asString()))).isEqualTo(withoutLinks(before));
  }

  @Test
  @DisplayName("SKR-005 PATCH granskas som helhet, och bara application/merge-patch+json tas emot")
  void reviewsPatchedWhole() {
    created(2109);
    JsonPath problem =
        problem(
            422,
            redaktor()
                .contentType(MERGE_PATCH)
                .header("If-Match", tag(utkast(2109)))
                .body("{\"titel\":null,\"enhetKalla\":\"GISSNING\"}")
                .patch(utkast(2109)));
    assertThat(problem.getList("fel.pekare")).containsExactlyInAnyOrder("/titel", "/enhetKalla");
    problem(415, redaktor().body("{}").patch(utkast(2109)));
  }

  @Test
  @DisplayName("SKR-006 DELETE tar bort ett utkast, och planen om inget av den beslutats")
  void removesDraftOnly() {
    created(2110);
    problem(428, redaktor().delete(utkast(2110)));
    redaktor().header("If-Match", tag(utkast(2110))).delete(utkast(2110)).then().statusCode(204);
    problem(404, redaktor().get(utkast(2110)));
    created(2110);
    Skriv.decide(2110, "ANTAGANDE", "2023-01-10", "§ 1101").then().statusCode(201);
    problem(404, redaktor().header("If-Match", "*").delete(utkast(2110)));
    Skriv.decide(2110, "REVIDERING", "2023-02-10", "§ 1102").then().statusCode(201);
    redaktor().header("If-Match", "*").delete(utkast(2110)).then().statusCode(204);
    assertThat(get(plan(2110)).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("SKR-007 Ett utkast syns inte för allmänheten, varken i listor eller dokument")
  void hidesDraft() {
    created(2111);
    problem(404, plan(2111));
    problem(404, plan(2111) + "/versioner/1");
    problem(404, plan(2111) + "/inriktningar");
    problem(401, utkast(2111));
    for (String list :
        List.of("/verksamhetsplaner", "/budgetrader", "/produktionsomraden?jamforelsear=true")) {
      assertThat(get(list + (list.contains("?") ? "&" : "?") + "limit=1000").asString())
          .doesNotContain("1401-ks-2111");
    }
    assertThat(get("/indikatorer?limit=1000").asString()).doesNotContain("1401-ks-2111");
    assertThat(get("/globala-mal/8/malpaverkan?limit=1000").asString())
        .doesNotContain("1401-ks-2111");
    assertThat(get("/handelser?limit=1000").asString()).doesNotContain("1401-ks-2111");
  }

  @Test
  @DisplayName("SKR-007 Den som arbetar för organet ser dess utkast i en lista")
  void listsDraftsOfOwnOrgan() {
    created(2112);
    JsonPath list = Json.of(redaktor().get("/utkast?limit=1000&organ=1401-ks"));
    assertThat(list.getList("poster.planId")).contains("1401-ks-2112");
    assertThat(list.getList("poster.organ")).containsOnly("1401-ks");
    problem(401, "/utkast");
    problem(403, redaktor().get("/utkast?organ=1441-ks"));
  }

  /** The answer to a write as GET gives it. */
  private static String withoutWarnings(Response answer) {
    ObjectNode draft = (ObjectNode) json(answer.asString());
    draft.remove("varningar");
    return draft.toString();
  }

  /** A plan without the figures of its own year that areas repeat from their rows. */
  private static String withoutNearest(String text) {
    JsonNode plan = json(text);
    for (JsonNode area : plan.path("produktionsomraden")) {
      ((ObjectNode) area)
          .remove(
              List.of(
                  "budgetar",
                  "bruttoIntakt",
                  "bruttoKostnad",
                  "resultat",
                  "enhet",
                  "kallrad",
                  "tryckt"));
    }
    return plan.toString();
  }

  private static String withoutOwn(ObjectNode plan) {
    plan.remove(List.of("_links", "planversion", "status", "beslut", "varningar"));
    return withoutNearest(plan.toString());
  }

  private static JsonNode withoutLinks(JsonNode plan) {
    ((ObjectNode) plan).remove("_links");
    return plan;
  }

  private static String bytesWithoutLinks(String path) {
    String whole = get(path).then().statusCode(200).extract().asString();
    return whole.substring(0, whole.indexOf(",\"_links\":")) + "}";
  }
}
