package se.styrning.shared.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Operations.PathValue;
import se.styrning.testsupport.RawHttp;
import se.styrning.testsupport.TestTokens;

@QuarkusTest
class AdressTest {

  static List<PathValue> pathValues() {
    return Operations.pathValues();
  }

  /** Of a draft that is not there nothing more is told. */
  static List<PathValue> steadyPathValues() {
    return pathValues().stream().filter(PathValue::isSteady).toList();
  }

  @ParameterizedTest
  @MethodSource("steadyPathValues")
  @DisplayName("FEL-004 En okänd identitet är 404 och svaret namnger parametern och värdet")
  void namesUnknownId(PathValue parameter) {
    String unknown = parameter.number() ? "987654" : "saknas";
    JsonPath problem = problem(404, parameter.send(unknown));
    assertThat(problem.getString("type")).endsWith("/problemtyper/finns-inte");
    assertThat(problem.getString("detail")).contains(unknown);
    assertThat(problem.getString("fel[0].parameter")).isEqualTo(parameter.name());
    assertThat(problem.getString("fel[0].varde")).isEqualTo(unknown);
    assertThat(problem.getString("fel[0].accepterat")).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("pathValues")
  @DisplayName("FEL-002 Det som inte är ett heltal där sökvägen har ett nummer är 400")
  void refusesBadNumberInPath(PathValue parameter) {
    if (!parameter.number()) {
      parameter.send("abc").then().statusCode(404);
      return;
    }
    for (String bad : List.of("abc", "1e3", "1.0", parameter.tooLarge(), "%20")) {
      JsonPath problem = problem(400, parameter.send(bad));
      assertThat(problem.getString("type")).endsWith("/problemtyper/ogiltig-parameter");
      assertThat(problem.getString("fel[0].parameter")).isEqualTo(parameter.name());
      assertThat(problem.getString("fel[0].accepterat")).startsWith("ett heltal, -");
    }
  }

  @ParameterizedTest
  @MethodSource("steadyPathValues")
  @DisplayName("FEL-030 Ett nummer i sökvägen skrivs utan nollor före")
  void refusesLeadingZeros(PathValue parameter) {
    if (parameter.number()) {
      JsonPath problem = problem(404, parameter.send("08"));
      assertThat(problem.getString("type")).endsWith("/problemtyper/finns-inte");
      assertThat(problem.getString("fel[0].accepterat")).isEqualTo("8");
    }
  }

  @Test
  @DisplayName("FEL-004 Identiteter skiljer på stora och små bokstäver och tar inga jokertecken")
  void matchesIdsExactly() {
    for (String id : List.of("1441-KS", "1441-k%25", "1441-k_", "%201441-ks", "1441-ks%20")) {
      problem(404, "/organ/" + id);
    }
    get("/organ/1441-ks").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/styrning/v1/finns-inte",
        "/styrning/v1/Kommuner",
        "/styrning/v1/kommuner/1441/finns-inte",
        "/styrning/v1/verksamhetsplaner/1441-ks-2023/finns-inte",
        "/styrning/v2/kommuner",
        "/styrning",
        "/",
        "/kommuner",
        "/finns-inte",
        "/index.html",
        "/q/finns-inte"
      })
  @DisplayName("FEL-005 En okänd adress är 404, under API-roten och utanför")
  void refusesUnknownAddress(String path) {
    Response response = given().basePath("").get(path);
    JsonPath problem = problem(404, response);
    assertThat(problem.getString("type")).endsWith("/problemtyper/okand-sokvag");
    assertThat(problem.getString("instance")).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/styrning/v1/../../etc/passwd",
        "/styrning/v1/kommuner/../../../application.properties",
        "/styrning/v1/kommuner/..%2f..%2f..%2fetc%2fpasswd",
        "/styrning/v1/%2e%2e/%2e%2e/etc/passwd",
        "/styrning/v1/kommuner/%2e%2e%5c%2e%2e%5cetc",
        "/styrning/v1/docs/../../../application.properties",
        "/styrning/v1/docs/..%2f..%2fapplication.properties",
        "/styrning/v1/openapi.yaml/../../../../etc/passwd",
        "//etc/passwd",
        "/META-INF/openapi.yaml"
      })
  @DisplayName("FEL-005 Det går inte att klättra ur adresserna till filer")
  void refusesPathTraversal(String target) {
    RawHttp.Answer answer = RawHttp.get(target);
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.text()).doesNotContain("root:", "quarkus.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/styrning/v1/kommuner/%zz",
        "/styrning/v1/kommuner/%",
        "/styrning/v1/kommuner/%4",
        "/styrning/v1/kommuner/%2%2e",
        "/styrning/v1/kommuner?%zz",
        "/styrning/v1/kommuner?lanskod=%zz",
        "/styrning/v1/kommuner?lanskod=%",
        "/styrning/v1/kommuner?lanskod=%2",
        "/styrning/v1/kommuner?%zz=1",
        "/styrning/v1/%zz",
        "/%zz",
        "/%",
        "/styrning/v1/docs/%zz",
        "/q/health/%zz",
        "/styrning/v1/kommuner?lanskod=<",
        "/styrning/v1/kommuner?lanskod=>",
        "/styrning/v1/kommuner?lanskod=|",
        "/styrning/v1/kommuner?lanskod={",
        "/styrning/v1/kommuner?lanskod=\\",
        "/styrning/v1/kommuner?lanskod=\"",
        "/styrning/v1/kommuner?lanskod=^`",
        "/styrning/v1/kommuner/|",
        "/styrning/v1/kommuner/{x}",
        "/styrning/v1/kommuner/\\..\\x",
        "/styrning/v1/kommuner/<x>",
        "/styrning/v1/kommuner/[x]",
        "/styrning/v1/kommuner/#a#b",
        "//"
      })
  @DisplayName("FEL-009 En adress som inte går att avkoda är 400 med problemdokument")
  void refusesMalformedAddress(String target) {
    RawHttp.Answer answer = RawHttp.get(target);
    assertProblem(answer, 400, "ogiltig-begaran");
    assertThat(URI.create(answer.problem().getString("instance")).getPath()).startsWith("/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "GET /styrning/v1/kommuner/%00 400",
        "GET /styrning/v1/kommuner/%ff 400",
        "GET /styrning/v1/kommuner?lanskod=%ff 400",
        "GET /styrning/v1/kommuner?lanskod=%c0%80 400",
        "GET /styrning/v1/kommuner?%ff=1 400",
        "GET /styrning/v1/kommuner?=1 400",
        "GET /styrning/v1/kommuner/å 404",
        "GET /styrning/v1/kommuner?lanskod=å 200",
        "GET /styrning/v1/%00 404",
        "GET /%ff 404",
        "GET /styrning/v1//kommuner/x 404",
        "GET /styrning/v1/../v1/finns-inte 404",
        "GET /styrning/v1/kommuner;x=1/1441/y 404",
        "GET /styrning/v1/kommuner;limit=5 400",
        "GET /styrning/v1/kommuner; 400",
        "GET /styrning/v1/kommuner;x=1/1441 400",
        "GET /styrning/v1/kommuner/1441;x 400",
        "GET //styrning/v1/finns-inte 404",
        "GET ?lanskod=14 400",
        "GET kommuner 404",
        "GET * 404",
        "OPTIONS * 404",
        "GET http://annan.example/finns-inte 404",
        "GET http:///finns-inte 404",
        "GET http://[/finns-inte 400",
        "GET mailto:a@b 404",
        "CONNECT annan.example:443 404",
        "CONNECT 127.0.0.1:443 404",
        "BREW /styrning/v1/kommuner 405",
        "BREW /finns-inte 404"
      })
  @DisplayName("FEL-009 FEL-005 Udda adresser och metoder ger aldrig ett internt fel")
  void answersStrangeTargets(String method, String target, int status) {
    RawHttp.Answer answer =
        RawHttp.send(
            method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    if (status != 200) {
      assertThat(answer.problem().getInt("status")).isEqualTo(status);
      assertThat(answer.text()).doesNotContain("Exception", "java.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "<x>", "a{b}", "[", "a:b:c", "a:99999", "%zz", "\"", "å"})
  @DisplayName("FEL-009 En oläsbar Host ger aldrig ett internt fel")
  void answersStrangeHosts(String host) {
    RawHttp.Answer answer =
        RawHttp.send("GET /finns-inte HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.problem().getInt("status")).isEqualTo(answer.status());
  }

  @Test
  @DisplayName("FEL-008 En adress på 8192 tecken läses; en längre är 414")
  void refusesTooLongAddress() {
    String start = "/kommuner?fields=";
    int before = "/styrning/v1".length() + start.length();
    get(start + "a".repeat(8192 - before)).then().statusCode(400);
    for (int length : List.of(8193, 9000, 60_000)) {
      JsonPath problem = problem(414, start + "a".repeat(length - before));
      assertThat(problem.getString("type")).endsWith("/problemtyper/for-lang-adress");
    }
    problem(414, given().basePath("").get("/" + "a".repeat(9000)));
  }

  @Test
  @DisplayName("FEL-008 Huvuden över 32 kB är 431")
  void refusesTooLargeHeaders() {
    request().header("X-Stort", "a".repeat(30_000)).get(PLAN).then().statusCode(200);
    for (int length : List.of(33_000, 100_000)) {
      Response response =
          given().basePath("/styrning/v1").header("X-Stort", "a".repeat(length)).get("/kommuner");
      assertThat(problem(431, response).getString("type"))
          .endsWith("/problemtyper/for-stora-huvuden");
    }
  }

  @Test
  @DisplayName("FEL-008 En begäran över 10 MB är 413")
  void refusesTooLargeBody() {
    RawHttp.Answer answer =
        RawHttp.send(
            "POST /styrning/v1/kommuner HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10485761\r\n\r\n");
    assertProblem(answer, 413, "for-stor-begaran");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "x-gzip", "gzip, gzip", "skräp"})
  @DisplayName("FEL-015 Ett packat innehåll är 415 med problemdokument, för varje metod")
  void refusesEncodedBody(String encoding) {
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      RawHttp.Answer answer =
          RawHttp.send(
              method
                  + " /styrning/v1/kommuner HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  + "Content-Type: application/json\r\nContent-Encoding: "
                  + encoding
                  + "\r\nContent-Length: 2\r\n\r\n{}");
      assertProblem(answer, 415, "medietyp-stods-inte");
      assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
    }
  }

  @Test
  @DisplayName("FEL-015 Ett innehåll som inte är packat nekas inte för sin kodning")
  void acceptsPlainBody() {
    problem(405, request().header("Content-Encoding", "identity").body("{}").post("/kommuner"));
    request().header("Content-Encoding", "gzip").get("/kommuner").then().statusCode(200);
  }

  /** Each as long as is read, and of a kind that costs the square, or the stack, where it can. */
  static List<String> hostile() {
    String slashes = "/".repeat(8100);
    return List.of(
        "OPTIONS " + slashes + " HTTP/1.1\r\n",
        "GET /styrning/v1" + slashes + " HTTP/1.1\r\n",
        "GET /styrning/v1/kommuner" + "/a".repeat(4000) + " HTTP/1.1\r\n",
        "GET /styrning/v1/kommuner" + ";a=b".repeat(2000) + " HTTP/1.1\r\n",
        "GET /styrning/v1/kommuner?" + "&".repeat(8000) + " HTTP/1.1\r\n",
        "GET /styrning/v1/kommuner?" + "a=&".repeat(2500) + " HTTP/1.1\r\n",
        "GET /styrning/v1/kommuner?lanskod=" + "%C2%AD".repeat(1300) + " HTTP/1.1\r\n",
        "GET /styrning/v1/uppfoljningsschema/1441-" + "a-".repeat(240) + " HTTP/1.1\r\n",
        "GET /styrning/v1/jamforelser/1441-" + "a-".repeat(240) + " HTTP/1.1\r\n",
        header("Accept", "a/b,".repeat(7500)),
        header("Accept", "*/*;q=" + "0".repeat(30_000)),
        header("Accept", "text/csv" + ";".repeat(30_000)),
        header("Accept-Encoding", "gzip;q=0,".repeat(3300)),
        header("Accept-Encoding", "gzip" + " ".repeat(30_000) + ";q=0"),
        header("Accept-Language", "aa-".repeat(10_000)),
        header("Accept-Language", "en;q=0.1,".repeat(3300)),
        header("Authorization", "Bearer " + ".".repeat(30_000)),
        header("Authorization", "Bearer" + " ".repeat(30_000) + "a b"),
        header("Authorization", "Bearer a" + " ".repeat(30_000) + "b"),
        header("Authorization", "Bearer " + "a.".repeat(15_000)),
        header("If-None-Match", "W/\"a\",".repeat(4000)),
        header("If-None-Match", ",".repeat(30_000)),
        header("Origin", "https://" + "a".repeat(30_000)),
        header("Origin", "https://" + "a.".repeat(120) + "kommun.example"),
        header("Prefer", "return=".repeat(4000)),
        header("traceparent", "0-".repeat(15_000)),
        header("Forwarded", "for=a;".repeat(5000)),
        header("Content-Length", "9".repeat(30_000)));
  }

  private static String header(String name, String value) {
    return "GET /styrning/v1/kommuner HTTP/1.1\r\n" + name + ": " + value + "\r\n";
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @DisplayName(
      "FEL-036 Ingen adress och inget huvud kostar mer än det är långt: svar inom en sekund")
  void answersHostileTextInTime(String start) {
    long before = System.nanoTime();
    RawHttp.Answer answer = RawHttp.send(start + "Host: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer.status()).as(answer.text()).isLessThan(500);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-", "a", "-", "1 ", "/"})
  @DisplayName("FEL-036 En lång identitet i innehållet är ett fel och inget mer")
  void refusesHostileIdentity(String part) {
    String id = part.repeat(99_000 / part.length()) + "!";
    String body = "{\"id\":\"" + id + "\",\"ordning\":1,\"niva\":1,\"rubrik\":\"R\"}";
    String plan = "{\"planId\":\"1441-ks-2990\",\"avsnitt\":[" + body + "]}";
    problem(
        422,
        request()
            .header("Authorization", "Bearer " + TestTokens.of("redaktor").organ("1441-ks").sign())
            .contentType("application/json")
            .body(plan)
            .post("/verksamhetsplaner?provkor=true"));
  }

  @Test
  @DisplayName("FEL-039 Utan Host svarar HTTP/1.0, och en tom Host är 400 med problemdokument")
  void mindsHost() {
    RawHttp.Answer old = RawHttp.send("GET /styrning/v1/kommuner/1441 HTTP/1.0\r\n\r\n");
    assertThat(old.status()).isEqualTo(200);
    assertThat(old.problem().getString("_links.self.href"))
        .isEqualTo("http://localhost/styrning/v1/kommuner/1441");
    for (String host : List.of("Host:\r\n", "Host: a b<\r\n")) {
      RawHttp.Answer answer =
          RawHttp.send("GET /styrning/v1/kommuner HTTP/1.0\r\n" + host + "\r\n");
      assertProblem(answer, 400, "ogiltig-begaran");
    }
    for (String host : List.of("Host:\r\n", "Host: \r\n", "")) {
      RawHttp.Answer answer =
          RawHttp.send(
              "GET /styrning/v1/kommuner/1441 HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");
      assertProblem(answer, 400, "ogiltig-begaran");
    }
  }

  private static void assertProblem(RawHttp.Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.problem().getString("type")).endsWith("/problemtyper/" + type);
    assertThat(answer.problem().getInt("status")).isEqualTo(status);
    assertThat(answer.text()).doesNotContain("Exception", "java.");
  }
}
