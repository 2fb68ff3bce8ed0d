package se.styrning.behorighet;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.TestTokens;

/** What the claims of a token that is signed as it should be give, of whatever type they are. */
@QuarkusTest
class BiljettTest {

  private static final String OWN = "1441-ks";
  private static final String OTHER = "1441-kf";

  private static final List<String> CLAIMS =
      List.of(
          "iss",
          "aud",
          "exp",
          "iat",
          "nbf",
          "jti",
          "sub",
          "azp",
          "client_id",
          "upn",
          "preferred_username",
          "scope",
          "typ",
          "groups",
          "realm_access",
          "resource_access",
          "organ",
          "kommuner",
          "uppdrag",
          "annat");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "5",
          "-1",
          "1.5",
          "1e400",
          "1e2147483648",
          "-1e-2147483649",
          "9223372036854775808",
          "\"\"",
          "\"x\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "[]",
          "[null]",
          "[1441,[\"1441-ks\"],{\"a\":1}]",
          "{}",
          "{\"roles\":5}",
          "{\"roles\":{\"a\":1}}",
          "{\"1441-ks\":5}",
          "{\"1441-ks\":[5,null,\"redaktor\",{}]}",
          "{\"1441\":\"administrator\",\"\":[\"redaktor\"]}",
          "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]");

  /** The claims of a token that is accepted, as JSON, but for one. */
  private static String token(String claim, String value) {
    long now = Instant.now().getEpochSecond();
    Map<String, String> claims = new LinkedHashMap<>();
    claims.put("iss", "\"" + TestTokens.ISSUER + "\"");
    claims.put("aud", "\"" + TestTokens.AUDIENCE + "\"");
    claims.put("sub", "\"testare\"");
    claims.put("azp", "\"testklient\"");
    claims.put("groups", "[\"redaktor\"]");
    claims.put("organ", "[\"1441-ks\"]");
    claims.put("iat", Long.toString(now));
    claims.put("exp", Long.toString(now + 60));
    if (value == null) {
      claims.remove(claim);
    } else {
      claims.put(claim, value);
    }
    return TestTokens.signed(
        claims.entrySet().stream()
            .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
            .collect(Collectors.joining(",", "{", "}")));
  }

  private static RequestSpecification with(String token) {
    return Api.request().header("Authorization", "Bearer " + token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "\"\"",
        "\"  \"",
        "5",
        "true",
        "[\"a\"]",
        "{\"a\":1}",
        "\"a\\u0000b\"",
        "\"a\\nb\""
      })
  @DisplayName("BEH-022 En biljett som inte säger vem den gäller nekas överallt med 401")
  void refusesNobody(String subject) {
    String token = token("sub", subject.isEmpty() ? null : subject);
    problem(401, with(token).get(PLAN));
    problem(401, with(token).get(PLAN + "/utkast"));
    problem(
        401,
        with(token)
            .contentType("application/json")
            .body("{\"budgetar\":2024}")
            .post(PLAN + "/kopia"));
  }

  @Test
  @DisplayName("BEH-022 Den längsta identitet som revisionsloggen rymmer godtas, men ingen längre")
  void bounds() {
    assertThat(with(token("sub", "\"" + "a".repeat(255) + "\"")).get(PLAN).statusCode())
        .isEqualTo(200);
    problem(401, with(token("sub", "\"" + "a".repeat(256) + "\"")).get(PLAN));
  }

  @Test
  @DisplayName("BEH-023 Inget anspråk av någon typ ger 500; en klient som inte är en text är ingen")
  void fuzzesClaims() {
    List<String> surprises = new ArrayList<>();
    for (String claim : CLAIMS) {
      for (String value : VALUES) {
        Response read = with(token(claim, value)).get(PLAN + "/utkast");
        Response list = with(token(claim, value)).get("/utkast");
        for (Response answer : List.of(read, list)) {
          if (!List.of(200, 401, 403, 404).contains(answer.statusCode())) {
            surprises.add(claim + "=" + value + ": " + answer.statusCode());
          }
        }
      }
    }
    assertThat(surprises).isEmpty();
    problem(404, with(token("azp", "5")).get("/verksamhetsplaner/1441-ks-2999/utkast"));
    problem(404, with(token("azp", "{\"a\":1}")).get("/verksamhetsplaner/1441-ks-2999/utkast"));
    problem(401, with(token("annat", "1e2147483648")).get(PLAN));
  }

  /** 404 when the bearer may write the drafts of an organ, since there is none; else 403. */
  private static int mayEdit(TestTokens token, String organ) {
    return with(token.sign())
        .header("If-Match", "*")
        .delete("/verksamhetsplaner/" + organ + "-2999/utkast")
        .statusCode();
  }

  /** The same for reading them. */
  private static int mayRead(TestTokens token, String organ) {
    return with(token.sign()).get("/verksamhetsplaner/" + organ + "-2999/utkast").statusCode();
  }

  /** 422 when the bearer may begin a follow-up, since the body is no good; else 403. */
  private static int mayReport(TestTokens token, String organ) {
    return with(token.sign())
        .contentType("application/json")
        .body("{}")
        .post("/uppfoljningar/" + organ + "-2030-feb/paborjande")
        .statusCode();
  }

  @Test
  @DisplayName(
      "BEH-020 Anspråket uppdrag säger roll för roll för vem den gäller, och räcker ensamt")
  void readsAssignments() {
    TestTokens token =
        TestTokens.of()
            .uppdrag(Map.of(OWN, List.of("redaktor"), "1441-sbn", List.of("controller", "okand")));
    assertThat(mayEdit(token, OWN)).isEqualTo(404);
    assertThat(mayEdit(token, "1441-sbn")).isEqualTo(403);
    assertThat(mayReport(token, "1441-sbn")).isEqualTo(422);
    assertThat(mayReport(token, OWN)).isEqualTo(403);
    assertThat(mayRead(token, OWN)).isEqualTo(404);
    assertThat(mayRead(token, "1441-sbn")).isEqualTo(404);
    assertThat(mayRead(token, OTHER)).isEqualTo(403);
  }

  @Test
  @DisplayName("BEH-020 Där uppdrag finns räknas inga andra roller, organ eller kommuner")
  void countsNothingBeside() {
    TestTokens token =
        TestTokens.of("redaktor", "administrator")
            .organ(OTHER)
            .kommuner("1441")
            .uppdrag(Map.of(OWN, List.of("redaktor")));
    assertThat(mayEdit(token, OWN)).isEqualTo(404);
    assertThat(mayEdit(token, OTHER)).isEqualTo(403);
    assertThat(mayRead(token, OTHER)).isEqualTo(403);
  }

  @Test
  @DisplayName("BEH-020 En administratörs uppdrag nämner kommunen; på ett organ ger rollen inget")
  void namesKommunOfAdministrator() {
    assertThat(putOrgan(Map.of("1401", List.of("administrator")))).isEqualTo(422);
    assertThat(putOrgan(Map.of("1480", List.of("administrator")))).isEqualTo(403);
    assertThat(putOrgan(Map.of("1401-prov", List.of("administrator")))).isEqualTo(403);
    assertThat(putOrgan(Map.of("1401", List.of("redaktor")))).isEqualTo(403);
  }

  private static int putOrgan(Map<String, List<String>> uppdrag) {
    return with(TestTokens.of().uppdrag(uppdrag).sign())
        .contentType("application/json")
        .body("{}")
        .put("/organ/1401-prov")
        .statusCode();
  }

  @Test
  @DisplayName("BEH-021 Flera roller för ett organ, och en roll för flera, är som förut")
  void readsOldForm() {
    TestTokens both = TestTokens.of("redaktor", "controller").organ(OWN);
    assertThat(mayEdit(both, OWN)).isEqualTo(404);
    assertThat(mayReport(both, OWN)).isEqualTo(422);
    TestTokens several = TestTokens.of("redaktor", "administrator").organ(OWN, OTHER);
    assertThat(mayEdit(several, OWN)).isEqualTo(404);
    assertThat(mayEdit(several, OTHER)).isEqualTo(404);
  }

  @Test
  @DisplayName(
      "BEH-021 Flera roller och flera organ multipliceras inte: de ger insyn men ingen roll")
  void doesNotMultiply() {
    TestTokens token = TestTokens.of("redaktor", "controller").organ(OWN, "1441-sbn");
    for (String organ : List.of(OWN, "1441-sbn")) {
      assertThat(mayEdit(token, organ)).as(organ).isEqualTo(403);
      assertThat(mayReport(token, organ)).as(organ).isEqualTo(403);
      assertThat(mayRead(token, organ)).as(organ).isEqualTo(404);
    }
    assertThat(mayRead(token, OTHER)).isEqualTo(403);
  }
}
