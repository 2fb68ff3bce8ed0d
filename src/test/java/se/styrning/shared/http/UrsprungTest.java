package se.styrning.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.RawHttp;

/** The origins that are named while testing stand in application.properties. */
@QuarkusTest
class UrsprungTest {

  private static final String ALLOWED = "https://karta.example";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://annan.example",
        "http://karta.example",
        "https://karta.example:8443",
        "https://karta.example.annan.example",
        "https://karta.example/",
        "https://lerum.kommun.example.annan.example",
        "https://x.lerum.kommun.example",
        "null",
        "*",
        "http:",
        "http://",
        "http://[",
        "http:abc",
        "http://a_b",
        "skräp"
      })
  @DisplayName("FEL-014 Ett ursprung som inte är tillåtet är 403 med problemdokument")
  void refusesOtherOrigin(String origin) {
    for (String method : List.of("GET", "HEAD", "POST", "OPTIONS")) {
      assertRefused(from(origin).request(method, "/kommuner"), method);
    }
    assertRefused(from(origin).get("/finns-inte"), "GET");
    assertRefused(preflight(origin, "GET"), "OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {ALLOWED, "https://lerum.kommun.example"})
  @DisplayName("FEL-014 API-017 Ett tillåtet ursprung behandlas som vilket anrop som helst")
  void treatsAllowedOriginAsUsual(String origin) {
    from(origin).get("/kommuner").then().statusCode(200);
    preflight(origin, "PUT").then().statusCode(200);
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      Response response = from(origin).request(method, "/globala-mal/8");
      assertThat(problem(405, response).getString("type"))
          .endsWith("/problemtyper/metod-ej-tillaten");
      assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(origin);
    }
  }

  @Test
  @DisplayName("FEL-014 En ovanlig metod från ett annat ursprung är 403 med problemdokument")
  void refusesUnusualMethod() {
    for (String method : List.of("TRACE", "PROPFIND")) {
      assertRefused(from(ALLOWED).request(method, "/kommuner"), method);
    }
  }

  @Test
  @DisplayName("FEL-014 Tjänstens egna sidor får anropa den")
  void allowsOwnOrigin() {
    String own = "http://localhost:" + RestAssured.port;
    from(own).get("/kommuner").then().statusCode(200);
    problem(405, from(own).post("/kommuner"));
    for (String host : List.of("lerum.example", "lerum.example:80")) {
      for (String origin : List.of("http://lerum.example", "http://lerum.example:80")) {
        assertThat(get(host, origin).status()).isEqualTo(200);
      }
      assertThat(get(host, "https://lerum.example").status()).isEqualTo(403);
      assertThat(get(host, "http://lerum.example:8080").status()).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("FEL-014 Utan Host är inget ursprung tjänstens eget")
  void refusesOwnOriginWithoutHost() {
    RawHttp.Answer answer =
        RawHttp.send("GET /styrning/v1/kommuner HTTP/1.0\r\nOrigin: http://localhost\r\n\r\n");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.problem().getInt("status")).isEqualTo(403);
  }

  private static RawHttp.Answer get(String host, String origin) {
    return RawHttp.send(
        "GET /styrning/v1/kommuner HTTP/1.1\r\nConnection: close\r\nHost: %s\r\nOrigin: %s\r\n\r\n"
            .formatted(host, origin));
  }

  private static RequestSpecification from(String origin) {
    return given().basePath(ROOT).header("Origin", origin);
  }

  private static Response preflight(String origin, String method) {
    return from(origin).header("Access-Control-Request-Method", method).options("/kommuner");
  }

  private static void assertRefused(Response response, String method) {
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.header("Access-Control-Allow-Origin")).isNull();
    if (!method.equals("HEAD")) {
      assertThat(problem(403, response).getString("type"))
          .endsWith("/problemtyper/ursprung-ej-tillatet");
    }
  }
}
