package se.styrning.shared.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Operations.PathValue;
import se.styrning.testsupport.RawHttp;

@QuarkusTest
class AdressTest {

  static List<PathValue> pathValues() {
    return Operations.pathValues();
  }

  @ParameterizedTest
  @MethodSource("pathValues")
  @DisplayName("FEL-004 En okänd identitet är 404 och svaret namnger parametern och värdet")
  void namesUnknownId(PathValue parameter) {
    String unknown = parameter.number() ? "987654" : "saknas";
    JsonPath problem = problem(404, parameter.with(unknown));
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
      get(parameter.with("abc")).then().statusCode(404);
      return;
    }
    for (String bad : List.of("abc", "1e3", "1.0", "2147483648", "%20")) {
      JsonPath problem = problem(400, parameter.with(bad));
      assertThat(problem.getString("type")).endsWith("/problemtyper/ogiltig-parameter");
      assertThat(problem.getString("fel[0].parameter")).isEqualTo(parameter.name());
      assertThat(problem.getString("fel[0].accepterat")).isEqualTo("heltal / integer");
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
        "/styrning/v1",
        "/styrning/v1/",
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
        "/styrning/v1/kommuner?lanskod=%zz",
        "/styrning/v1/kommuner?%zz=1",
        "/styrning/v1/%zz",
        "/%zz",
        "/styrning/v1/kommuner?lanskod=<",
        "/styrning/v1/kommuner?lanskod=a b"
      })
  @DisplayName("FEL-009 En adress som inte går att avkoda är 400")
  void refusesMalformedEncoding(String target) {
    RawHttp.Answer answer = RawHttp.get(target);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).doesNotContain("Exception", "java.");
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
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.text()).contains("/problemtyper/for-stor-begaran");
  }
}
