package se.styrning.behorighet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Contract.Operation;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Planer;
import se.styrning.testsupport.TestTokens;

/** A draft is nobody else's business: not its content, and not that it exists. */
@QuarkusTest
class UtkastsekretessTest {

  private static final String EXAMPLE = "1441-ks-2023";
  private static final String DRAFT = "1441-ks-2031";
  private static final String NONE = "1441-ks-2032";
  private static final String PLANS = "/verksamhetsplaner/";

  @BeforeEach
  void createDraft() {
    as(editor()).body(plan(DRAFT)).post("/verksamhetsplaner").then().statusCode(201);
  }

  @AfterEach
  void removeDraft() {
    as(editor()).header("If-Match", "*").delete(PLANS + DRAFT + "/utkast").then().statusCode(204);
  }

  static Stream<String> outsiders() {
    List<String> roller = List.of("redaktor", "controller", "namndsekreterare", "administrator");
    return roller.stream()
        .flatMap(
            roll ->
                Stream.of(
                    TestTokens.of(roll).organ("1441-sbn").sign(),
                    TestTokens.of(roll).organ("1480-ks").kommuner("1480").sign()));
  }

  @ParameterizedTest
  @MethodSource("outsiders")
  @DisplayName(
      "BEH-013 Den som inte arbetar för organet får samma svar om ett utkast som finns och ett som"
          + " inte finns")
  void outsiderCannotTell(String token) {
    for (Operation operation : thoseOfOnePlan()) {
      Response there = send(operation, token, DRAFT);
      Response nowhere = send(operation, token, NONE);
      assertThat(there.statusCode()).as(operation.id()).isIn(403, 404);
      assertSame(operation, there, nowhere);
    }
  }

  @Test
  @DisplayName(
      "BEH-013 Utan biljett är en plan som bara är utkast detsamma som en plan som inte finns")
  void publicCannotTell() {
    for (Operation operation : thoseOfOnePlan()) {
      Response there = send(operation, null, DRAFT);
      assertThat(there.statusCode())
          .as(operation.id())
          .isEqualTo(Operations.isPublic(operation) ? 404 : 401);
      assertSame(operation, there, send(operation, null, NONE));
    }
  }

  @ParameterizedTest
  @MethodSource("outsiders")
  @DisplayName("BEH-013 Listan över utkast nämner bara dem som biljetten får se")
  void listsOnlyOwn(String token) {
    assertThat(as(token).get("/utkast?limit=1000").asString()).doesNotContain(DRAFT);
    assertThat(as(token).get("/utkast?organ=1441-ks").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("BEH-013 Den som arbetar för organet eller administrerar kommunen ser utkastet")
  void insidersSee() {
    for (String token :
        List.of(
            TestTokens.of("controller").organ("1441-ks").sign(),
            TestTokens.of("namndsekreterare").organ("1441-ks").sign(),
            TestTokens.of("administrator").kommuner("1441").sign())) {
      as(token).get(PLANS + DRAFT + "/utkast").then().statusCode(200);
      assertThat(Json.of(as(token).get("/utkast?limit=1000")).getList("poster.planId"))
          .contains(DRAFT);
    }
  }

  @ParameterizedTest
  @MethodSource("outsiders")
  @DisplayName("BEH-014 Den som inte får ändrar ingenting, hur rätt begäran än är i övrigt")
  void outsiderChangesNothing(String token) {
    String address = PLANS + DRAFT + "/utkast";
    String before = as(editor()).get(address).asString();
    Stream.of(
            as(token).header("If-Match", "*").body(plan(DRAFT)).put(address),
            as(token)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"avsnitt\":[]}")
                .patch(address),
            as(token).header("If-Match", "*").delete(address),
            as(token).header("If-Match", "*").delete(address + "/avsnitt/inledning"),
            as(token).body(plan(NONE)).post("/verksamhetsplaner"),
            as(token).body("{\"budgetar\":2032,\"organ\":\"1441-ks\"}").post(copyOfDecided()),
            as(token).body(decision()).post(PLANS + DRAFT + "/beslut"))
        .forEach(answer -> assertThat(answer.statusCode()).isEqualTo(403));
    assertThat(as(editor()).get(address).asString()).isEqualTo(before);
    as(editor()).get(PLANS + NONE + "/utkast").then().statusCode(404);
    Api.get(PLANS + DRAFT).then().statusCode(404);
  }

  private static String copyOfDecided() {
    return PLANS + EXAMPLE + "/kopia";
  }

  private static String decision() {
    return "{\"typ\":\"ANTAGANDE\",\"organ\":\"1441-ks\",\"datum\":\"2024-01-10\",\"paragraf\":\"§ 3\"}";
  }

  private static List<Operation> thoseOfOnePlan() {
    List<Operation> some =
        Contract.served().operations().stream()
            .filter(operation -> operation.path().contains("{planId}"))
            .toList();
    assertThat(some).hasSizeGreaterThan(50);
    return some;
  }

  private static Response send(Operation operation, String token, String planId) {
    boolean patch = operation.method().equals("patch");
    RequestSpecification request = token == null ? Api.request() : as(token);
    request.header("If-Match", "\"x\"");
    request.contentType(patch ? "application/merge-patch+json" : "application/json");
    if (operation.node().has("requestBody")) {
      request.body("{\"budgetar\":2033,\"organ\":\"1441-sbn\"}");
    }
    return request.request(operation.method(), operation.address().replace(EXAMPLE, planId));
  }

  /** The answers differ in nothing but the identity that was asked for and the trace. */
  private static void assertSame(Operation operation, Response there, Response nowhere) {
    assertThat(there.statusCode()).as(operation.id()).isEqualTo(nowhere.statusCode());
    assertThat(there.asString().replace(DRAFT, NONE))
        .as(operation.id())
        .isEqualTo(nowhere.asString());
    assertThat(there.headers().asList().stream().map(h -> h.getName()))
        .as(operation.id())
        .containsExactlyElementsOf(
            nowhere.headers().asList().stream().map(h -> h.getName()).toList());
  }

  private static RequestSpecification as(String token) {
    return Api.request().header("Authorization", "Bearer " + token).contentType("application/json");
  }

  private static String editor() {
    return TestTokens.of("redaktor").organ("1441-ks").sign();
  }

  private static String plan(String planId) {
    return Planer.small(planId).toString();
  }
}
