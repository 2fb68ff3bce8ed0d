package se.styrning.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SvarshuvudTest {

  private static final String ORIGIN = "https://karta.example";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @ParameterizedTest
  @CsvSource({
    "GET, /styrning/v1/kommuner, 200",
    "GET, /styrning/v1/verksamhetsplaner/1441-ks-2023, 200",
    "HEAD, /styrning/v1/kommuner, 200",
    "GET, /styrning/v1/kommuner?csv=svensk, 200",
    "GET, /styrning/v1/openapi.yaml, 200",
    "GET, /styrning/v1/docs/, 200",
    "GET, /styrning/v1/kommuner?limit=0, 400",
    "GET, /styrning/v1/kommuner?x=1, 400",
    "GET, /styrning/v1/kommuner/9999, 404",
    "GET, /styrning/v1/finns-inte, 404",
    "GET, /finns-inte, 404",
    "POST, /styrning/v1/kommuner, 405",
    "POST, /styrning/v1/docs, 405",
    "TRACE, /styrning/v1/kommuner, 405"
  })
  @DisplayName("API-016 SAK-003 Alla svar har traceparent och säkerhetshuvuden och inget Server")
  void carriesHeaders(String method, String path, int status) {
    Response response =
        given()
            .basePath("")
            .header("traceparent", "00-" + TRACE + "-" + SPAN + "-01")
            .request(method, path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.header("traceparent"))
        .matches("00-" + TRACE + "-[0-9a-f]{16}-0[01]")
        .doesNotContain(SPAN);
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(response.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(response.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(response.header("Strict-Transport-Security")).isNull();
    for (String revealing : List.of("Server", "X-Powered-By", "Via")) {
      assertThat(response.headers().hasHeaderWithName(revealing)).isFalse();
    }
  }

  @Test
  @DisplayName(
      "SAK-012 Ett API-svar får inte köra något; dokumentationen bara det som är dess eget")
  void tellsWhatMayRun() {
    for (String path : List.of("/kommuner", PLAN, "/openapi.json", "/finns-inte")) {
      assertThat(request().get(path).header("Content-Security-Policy"))
          .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }
    assertThat(request().get("/docs/").header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'");
  }

  @Test
  @DisplayName("SAK-012 Svar på https säger att https ska behållas")
  void keepsToHttps() throws Exception {
    for (String scheme : List.of("http", "https")) {
      Response response = behindProxy("*", scheme);
      assertThat(response.header("Strict-Transport-Security"))
          .isEqualTo(scheme.equals("https") ? "max-age=31536000" : null);
    }
  }

  @Test
  @DisplayName("SAK-012 Ett svar för ett namngivet ursprung ges inte av en cache till ett annat")
  void keepsCachesApart() throws Exception {
    for (String path : List.of("/kommuner", PLAN, "/kommuner/9999", "/openapi.json")) {
      assertThat(request().get(path).header("Vary")).endsWith(", Origin");
      Response response = request().header("Origin", ORIGIN).get(path);
      assertThat(response.header("Vary")).endsWith(", Origin");
      assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
    }
    Response named = behindProxy(ORIGIN, "https");
    assertThat(named.header("Vary")).isEqualTo("Origin");
    assertThat(named.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
    Response any = behindProxy("*", "https");
    assertThat(any.header("Vary")).isNull();
    assertThat(any.header("Access-Control-Allow-Origin")).isEqualTo("*");
  }

  /** The answer of a server of its own that trusts its proxy and has other settings. */
  private Response behindProxy(String origins, String scheme) throws Exception {
    Vertx vertx = Vertx.vertx();
    Router router = Router.router(vertx).allowForward(AllowForwardHeaders.X_FORWARD);
    new SecurityHeadersRoute("/docs", Optional.empty(), Optional.of(origins)).register(router);
    router
        .route()
        .handler(
            context -> context.response().putHeader("Access-Control-Allow-Origin", ORIGIN).end());
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(5, TimeUnit.SECONDS);
    try {
      return given()
          .port(server.actualPort())
          .basePath("")
          .header("X-Forwarded-Proto", scheme)
          .get("/");
    } finally {
      vertx.close();
    }
  }

  @Test
  @DisplayName("API-016 Avslag i förväg, 304 och 401 har också anroparens spår")
  void continuesTraceOnEarlyAnswers() {
    String parent = "00-" + TRACE + "-" + SPAN + "-01";
    String tag = request().get(PLAN).header("ETag");
    List<Response> answers =
        List.of(
            request().header("traceparent", parent).header("If-None-Match", tag).get(PLAN),
            request().header("traceparent", parent).header("Authorization", "Bearer x").get(PLAN),
            request().header("traceparent", parent).header("Authorization", "Basic x").get(PLAN),
            request().header("traceparent", parent).accept("text/html").get(PLAN),
            request().header("traceparent", parent).get("/kommuner?sort=" + "a".repeat(9000)));
    assertThat(answers).extracting(Response::statusCode).containsExactly(304, 401, 401, 406, 414);
    assertThat(answers).allMatch(a -> a.header("traceparent").startsWith("00-" + TRACE + "-"));
  }

  @Test
  @DisplayName("API-016 Utan traceparent, eller med ett oläsligt, börjar ett nytt spår")
  void beginsTrace() {
    String own = request().get("/kommuner").header("traceparent");
    assertThat(own).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    assertThat(request().get("/kommuner").header("traceparent")).isNotEqualTo(own);
    for (String unreadable : List.of("skräp", "00-" + "0".repeat(32) + "-" + SPAN + "-01", "ff")) {
      Response response = request().header("traceparent", unreadable).get("/kommuner");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.header("traceparent"))
          .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]")
          .doesNotContain("0".repeat(32));
    }
  }

  @Test
  @DisplayName("API-017 En läsning från ett annat ursprung tillåts, utan kakor")
  void allowsReadingFromOtherOrigin() {
    for (String path : List.of("/kommuner", PLAN, "/openapi.json", "/kommuner/9999")) {
      Response response = request().header("Origin", ORIGIN).get(path);
      assertThat(response.header("Access-Control-Allow-Origin")).isIn(ORIGIN, "*");
      assertThat(response.header("Access-Control-Allow-Credentials")).isEqualTo("false");
      assertThat(response.header("Access-Control-Expose-Headers").split(","))
          .contains("ETag", "Link", "Retry-After", "traceparent", "Location", "Allow")
          .contains("Idempotent-Replayed", "RateLimit", "RateLimit-Policy")
          .contains("Preference-Applied", "Content-Language");
    }
    assertThat(request().get("/kommuner").header("Access-Control-Allow-Origin")).isNull();
  }

  @Test
  @DisplayName("API-017 En förfrågan i förväg får veta vilka metoder och huvuden som går att sända")
  void answersPreflight() {
    Response response =
        given()
            .basePath(ROOT)
            .header("Origin", ORIGIN)
            .header("Access-Control-Request-Method", "GET")
            .header("Access-Control-Request-Headers", "authorization,if-none-match,traceparent")
            .options("/kommuner");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.header("Access-Control-Allow-Origin")).isIn(ORIGIN, "*");
    assertThat(response.header("Access-Control-Allow-Methods").split(","))
        .containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
    assertThat(response.header("Access-Control-Allow-Headers").split(","))
        .contains("authorization", "if-none-match", "traceparent", "accept")
        .contains("if-match", "idempotency-key", "content-type", "prefer");
    assertThat(response.header("Access-Control-Max-Age")).isEqualTo("86400");
  }
}
