package se.styrning.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.TestTokens;

@QuarkusTest
class AtkomstTest {

  static List<String> addresses() {
    return Operations.addresses();
  }

  @ParameterizedTest
  @MethodSource("addresses")
  @DisplayName(
      "SAK-001 Varje operation läses utan biljett och med en giltig, men inte med en ogiltig")
  void verifiesTokenOfPublicData(String address) {
    request().get(address).then().statusCode(200);
    bearer(TestTokens.valid(), address).then().statusCode(200);
    assertRefused(bearer(TestTokens.wronglySigned(), address));
  }

  @Test
  @DisplayName("SAK-001 Ordet Bearer får skrivas med små bokstäver")
  void ignoresCaseOfScheme() {
    for (String scheme : List.of("Bearer", "bearer", "BEARER")) {
      authorised(scheme + " " + TestTokens.valid(), PLAN).then().statusCode(200);
    }
  }

  @Test
  @DisplayName("SAK-001 En ändrad, avkortad eller oläslig biljett ger 401")
  void refusesInvalidTokens() {
    String[] parts = TestTokens.valid().split("\\.");
    String altered =
        parts[0] + "." + base64("{\"sub\":\"annan\",\"exp\":9999999999}") + "." + parts[2];
    Stream.of(
            altered,
            parts[0] + "." + parts[1],
            TestTokens.valid() + "x",
            "skräp",
            "a.b.c",
            "..",
            ".",
            "....",
            ".a.",
            "a..",
            "e30.e30.e30",
            "x".repeat(8000))
        .forEach(token -> assertRefused(bearer(token, PLAN)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongTokens")
  @DisplayName(
      "SAK-001 En utgången, för tidig, främmande eller osignerad biljett, eller en för en annan"
          + " tjänst, ger 401")
  void refusesTokensOfTheRightShape(String fault, String token) {
    assertRefused(bearer(token, PLAN));
  }

  static Stream<Arguments> wrongTokens() {
    return TestTokens.refused().entrySet().stream()
        .map(wrong -> Arguments.of(wrong.getKey(), wrong.getValue()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Basic YWRtaW46YWRtaW4=",
        "Digest username=\"a\"",
        "Negotiate YII=",
        "DPoP abc",
        "ApiKey abc",
        "Bearer",
        "Bearer ",
        "Bearer a b",
        "abc"
      })
  @DisplayName("SAK-002 Andra sätt att autentisera, och en tom biljett, ger 401")
  void refusesOtherSchemes(String authorization) {
    assertRefused(authorised(authorization, PLAN));
    assertRefused(authorised(authorization, "/kommuner"));
  }

  @Test
  @DisplayName(
      "SAK-001 En ogiltig biljett ger 401 även där adressen är okänd eller är ett dokument")
  void verifiesTokenEverywhere() {
    for (String path : List.of("/openapi.json", "/openapi.yaml", "/finns-inte", "/docs/")) {
      assertRefused(bearer(TestTokens.wronglySigned(), path));
    }
    assertRefused(
        given()
            .basePath("")
            .header("Authorization", "Bearer " + TestTokens.expired())
            .get("/finns-inte"));
  }

  @Test
  @DisplayName("SAK-001 En biljett i adressen är en okänd parameter, inte en biljett")
  void takesNoTokenInAddress() {
    problem(400, "/kommuner?access_token=" + TestTokens.valid());
  }

  private static void assertRefused(Response response) {
    assertThat(problem(401, response).getString("type")).endsWith("/problemtyper/ej-autentiserad");
    assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
  }

  private static Response bearer(String token, String path) {
    return authorised("Bearer " + token, path);
  }

  private static Response authorised(String authorization, String path) {
    return request().header("Authorization", authorization).get(path);
  }

  private static String base64(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
