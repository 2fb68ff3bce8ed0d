package se.styrning.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Operations.Call;
import se.styrning.testsupport.RawHttp;
import se.styrning.testsupport.Skriv;
import se.styrning.testsupport.TestTokens;

@QuarkusTest
class MetodTest {

  private static final List<String> READ_METHODS = List.of("GET", "HEAD", "OPTIONS");

  private static final List<String> OTHER_METHODS =
      List.of("POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND");

  static List<String> paths() {
    return Operations.paths();
  }

  static List<Call> reads() {
    return Operations.reads();
  }

  static List<String> lists() {
    return Operations.lists();
  }

  static List<String> resources() {
    return Operations.resources();
  }

  @ParameterizedTest
  @MethodSource("paths")
  @DisplayName("FEL-006 Varje metod som adressen inte har är 405 med Allow")
  void refusesOtherMethods(String address) {
    SortedSet<String> methods = methods(address);
    for (String method : OTHER_METHODS) {
      if (!methods.contains(method)) {
        assertRefused(request().request(method, address), methods);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi.yaml", "/openapi.json", "/docs", "/docs/", "/docs/index.html"})
  @DisplayName("FEL-006 API-019 Kontraktet och dokumentationen nekar andra metoder")
  void refusesOtherMethodsOnDocuments(String address) {
    for (String method : OTHER_METHODS) {
      assertRefused(request().request(method, address), READ_METHODS);
    }
  }

  @Test
  @DisplayName("FEL-006 En metod med innehåll nekas innan innehållet läses")
  void refusesMethodBeforeBody() {
    for (String body : List.of("", "{", "{\"namn\":1}", "\u0000")) {
      assertRefused(
          request().contentType("application/json").body(body).put("/kommuner"), READ_METHODS);
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  @DisplayName("FEL-006 OPTIONS svarar med de metoder som finns")
  void tellsMethods(String address) {
    Response response = request().options(address);
    response.then().statusCode(200);
    assertThat(response.header("Allow").split(", ?"))
        .containsExactlyInAnyOrderElementsOf(methods(address));
  }

  @ParameterizedTest
  @MethodSource("reads")
  @DisplayName("FEL-007 Ett format som ingen operation har är 406")
  void refusesUnknownFormat(Call call) {
    for (String type : List.of("text/html", "application/xml", "image/*", "finns/inte")) {
      if (call.operation().node().at("/responses/200/content").has(type)) {
        continue;
      }
      assertThat(problem(406, call.request().accept(type).get(call.address())).getString("type"))
          .endsWith("/problemtyper/ej-acceptabelt-format");
    }
    call.request()
        .accept("application/xml, */*;q=0.1")
        .get(call.address())
        .then()
        .statusCode(call.isSteady() ? 200 : 404);
  }

  @ParameterizedTest
  @MethodSource("resources")
  @DisplayName("FEL-007 En ensam resurs finns inte som CSV")
  void refusesCsvOfResource(String address) {
    assumeThat(address).as("those that are tables too").doesNotMatch(".*/(rapport|handelser)");
    problem(406, request().accept("text/csv").get(address));
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("FEL-007 API-007 En lista ges i det format som Accept föredrar, annars JSON")
  void choosesPreferredFormat(String list) {
    for (String json : List.of("*/*", "application/*", "text/csv;q=0.5, application/json")) {
      request().accept(json).get(list).then().statusCode(200).contentType("application/json");
    }
    for (String csv : List.of("text/csv", "application/json;q=0.5, text/csv")) {
      request().accept(csv).get(list).then().statusCode(200).contentType("text/csv");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /verksamhetsplaner, Accept-Post, application/json",
    "PUT, /uppfoljningar/1441-ks-2023-apr/utfall, Accept, 'application/json, text/csv'",
    "PATCH, /verksamhetsplaner/1441-ks-2023/utkast, Accept-Patch, application/merge-patch+json"
  })
  @DisplayName("FEL-033 415 säger vad som tas emot i stället, i fel och i HTTP:s eget huvud")
  void tellsWhatIsTaken(String method, String address, String header, String types) {
    Response response =
        Skriv.redaktor().contentType("text/plain").body("x").request(method, address);
    JsonPath problem = problem(415, response);
    assertThat(problem.getString("fel[0].parameter")).isEqualTo("Content-Type");
    assertThat(List.of(problem.getString("fel[0].accepterat").split(", ")))
        .containsExactlyInAnyOrder(types.split(", "));
    assertThat(response.header(header)).isEqualTo(problem.getString("fel[0].accepterat"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/pdf", "application/json;q=0", "*/*;q=0", "json", "/"})
  @DisplayName("FEL-034 406 säger vilka format som finns; ett format med kvaliteten 0 ges inte")
  void tellsWhatIsOffered(String accept) {
    for (String address : List.of("/kommuner/1441", "/globala-mal/1")) {
      JsonPath problem = problem(406, request().header("Accept", accept).get(address));
      assertThat(problem.getMap("fel[0]"))
          .isEqualTo(
              Map.of("parameter", "Accept", "varde", accept, "accepterat", "application/json"));
    }
    assertThat(request().header("Accept", accept + ",text/csv").get("/kommuner").contentType())
        .startsWith("text/csv");
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("FEL-040 Ett problem är JSON också för den som begär CSV")
  void tellsProblemsInJson(String list) {
    for (Response response :
        List.of(
            request().accept("text/csv").get(list + "?okand=1"),
            request().get(list + "?csv=svensk&fields=okant"))) {
      assertThat(problem(400, response).getList("fel")).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/uppfoljningar/1441-ks-2023-apr/utfall, 409", // handed in
    "/jamforelser/1441-matt-2023, 400"
  })
  @DisplayName("FEL-041 Ett innehåll utan Content-Type läses som JSON och ger inget internt fel")
  void readsBodyWithoutType(String address, int status) {
    String token = TestTokens.of("controller").organ("1441-ks").sign();
    RawHttp.Answer answer =
        RawHttp.send(
            "PUT %s%s?provkor=true HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    .formatted(ROOT, address)
                + "Authorization: Bearer %s\r\nContent-Length: 10\r\n\r\n{\"okant\":1"
                    .formatted(token));
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @ParameterizedTest
  @MethodSource("reads")
  @DisplayName("FEL-035 Ett tomt Accept är som inget, och ett som inte går att läsa ger aldrig 500")
  void readsEmptyAccept(Call call) {
    int status = call.isSteady() ? 200 : 404;
    call.request().header("Accept", "").get(call.address()).then().statusCode(status);
    call.request().header("Accept-Language", "-").get(call.address()).then().statusCode(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", ",", "-;q", "*;q=9e9", "sv-", "-en", ";", "en;q=x"})
  @DisplayName("FEL-035 FEL-010 Ett Accept-Language som inte går att läsa ger svenska")
  void readsStrangeLanguages(String language) {
    for (String address : List.of("/finns-inte", "/kommuner/9999", "/kommuner?x=1")) {
      Response response = request().header("Accept-Language", language).get(address);
      assertThat(response.header("Content-Language")).isEqualTo("sv");
      problem(response.statusCode(), response);
    }
    request().header("Accept-Language", language).get("/oversikt").then().statusCode(200);
  }

  @Test
  @DisplayName("FEL-030 En adress skrivs på ett sätt: med annat är den okänd för varje metod")
  void hasOneAddress() {
    for (String address :
        List.of(
            PLAN + "/",
            PLAN + "//",
            "/" + PLAN,
            "//kommuner",
            "/kommuner/.",
            "/./kommuner",
            "/kommuner/%2e",
            "/x/../kommuner",
            "/openapi.json/",
            "/docs//",
            "//docs/")) {
      for (String method : List.of("GET", "POST", "OPTIONS")) {
        RawHttp.Answer answer =
            RawHttp.send(
                method
                    + " "
                    + ROOT
                    + address
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).as(address).isEqualTo(404);
        assertThat(answer.problem().getString("type")).endsWith("/problemtyper/okand-sokvag");
      }
    }
    for (String root : List.of("", "/", "/docs/")) {
      assertThat(request().redirects().follow(false).get(root).statusCode()).isIn(200, 303);
    }
    for (String outside : List.of("//q/health", "/q//health", "/q/health/", "/../q/health")) {
      assertThat(RawHttp.get(outside).status()).as(outside).isEqualTo(404);
    }
  }

  @Test
  @DisplayName("FEL-006 FEL-005 En okänd adress är okänd för varje metod")
  void refusesUnknownAddressForEveryMethod() {
    for (String address : List.of("/finns-inte", PLAN + "/finns-inte")) {
      OTHER_METHODS.forEach(method -> problem(404, request().request(method, address)));
      problem(404, request().options(address));
    }
  }

  /** The methods that the contract has for an address, and those that come with GET. */
  private static SortedSet<String> methods(String address) {
    SortedSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
    if (Contract.served().operation("GET", address).isPresent()) {
      methods.addAll(READ_METHODS);
    }
    OTHER_METHODS.stream()
        .filter(method -> Contract.served().operation(method, address).isPresent())
        .forEach(methods::add);
    return methods;
  }

  private static void assertRefused(Response response, Collection<String> methods) {
    assertThat(problem(405, response).getString("type"))
        .endsWith("/problemtyper/metod-ej-tillaten");
    assertThat(response.header("Allow").split(", ?")).containsExactlyInAnyOrderElementsOf(methods);
  }
}
