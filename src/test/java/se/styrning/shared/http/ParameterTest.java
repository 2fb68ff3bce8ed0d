package se.styrning.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Operations.Call;
import se.styrning.testsupport.Operations.PathValue;

@QuarkusTest
class ParameterTest {

  static List<Call> calls() {
    return Operations.calls();
  }

  static List<PathValue> pathValues() {
    return Operations.pathValues();
  }

  @ParameterizedTest
  @MethodSource("calls")
  @DisplayName("FEL-001 Varje operation nekar en parameter den inte har och namnger den")
  void refusesUnknownParameter(Call call) {
    JsonPath problem = problem(400, call.send("?kommun=1441"));
    assertThat(problem.getString("type")).endsWith("/problemtyper/okand-parameter");
    assertThat(problem.getString("fel[0].parameter")).isEqualTo("kommun");
    assertThat(problem.getString("fel[0].varde")).isEqualTo("1441");
    assertThat(problem.getString("detail")).contains("kommun");
  }

  @Test
  @DisplayName("FEL-001 Svaret räknar upp parametrarna som finns")
  void listsKnownParameters() {
    assertThat(problem(400, "/kommuner?Limit=1").getString("fel[0].accepterat"))
        .isEqualTo("csv, fields, jamforelsegrupp, lanskod, limit, page, sort");
    assertThat(problem(400, PLAN + "?limit=1").getString("fel[0].accepterat"))
        .isEqualTo("fields, giltig, include");
    assertThat(problem(400, "/kommuner/1441?csv=svensk").getString("fel[0].accepterat"))
        .isEqualTo("fields");
    assertThat(problem(400, "/openapi.yaml?fields=info").getString("fel[0].accepterat"))
        .isEqualTo("–");
  }

  @ParameterizedTest
  @CsvSource({
    "limit=1&limit=1, limit",
    "limit=1&limit=2, limit",
    "lanskod=14&limit=1&lanskod=14, lanskod",
    "sort=namn&sort=-namn, sort",
  })
  @DisplayName("FEL-003 En upprepad parameter är 400, även med samma värde")
  void refusesRepeatedParameter(String query, String parameter) {
    assertThat(problem(400, "/kommuner?" + query).getString("fel[0].parameter"))
        .isEqualTo(parameter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit", "page", "sort", "fields", "csv", "lanskod", "jamforelsegrupp"})
  @DisplayName("FEL-003 Ett tomt värde är 400, med och utan likhetstecken")
  void refusesEmptyValue(String parameter) {
    for (String query : List.of(parameter + "=", parameter)) {
      JsonPath problem = problem(400, "/kommuner?" + query);
      assertThat(problem.getString("fel[0].parameter")).isEqualTo(parameter);
      assertThat(problem.getString("fel[0].varde")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%00",
        "a%00b",
        "%01",
        "%0A",
        "%0D%0A",
        "%09",
        "%1B",
        "%7F",
        "%C2%85", // control
        "%ED%A0%80",
        "%ED%BF%BF",
        "%FF",
        "%C3", // not UTF-8, lone surrogates among them
        "%E2%80%AE",
        "%E2%81%A6",
        "%E2%80%8B",
        "%EF%BB%BF", // bidi override and invisible
        "%EE%80%80",
        "%EF%BF%BF" // private use and not a character
      })
  @DisplayName(
      "FEL-003 Styrtecken, ensamma surrogat och riktningstecken i fråga eller sökväg är 400")
  void refusesUnwantedCharacters(String encoded) {
    JsonPath query = problem(400, "/kommuner?lanskod=" + encoded);
    assertThat(query.getString("fel[0].parameter")).isEqualTo("lanskod");
    assertThat(query.getString("fel[0].varde")).doesNotContainPattern("[\\p{C}&&[^\\n]]");
    JsonPath path = problem(400, "/kommuner/14" + encoded);
    assertThat(path.getString("fel[0].parameter")).isEqualTo("kommunkod");
  }

  @ParameterizedTest
  @MethodSource("pathValues")
  @DisplayName("FEL-003 Varje sökvägsparameter nekar U+0000")
  void refusesNullCharacterInEveryPath(PathValue parameter) {
    assertThat(problem(400, parameter.send("%00")).getString("fel[0].parameter"))
        .isEqualTo(parameter.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%D9%A5", "%EF%BC%95", "%2B5", "+5", "5%20", "0x5", "5_0", "1e1", "%E2%88%925"})
  @DisplayName("FEL-016 Ett heltal som inte är skrivet med 0–9, eller har plustecken, är 400")
  void refusesOtherDigits(String number) {
    for (String parameter : List.of("limit", "page")) {
      JsonPath problem = problem(400, "/kommuner?" + parameter + "=" + number);
      assertThat(problem.getString("type")).endsWith("/problemtyper/ogiltig-parameter");
      assertThat(problem.getString("fel[0].parameter")).isEqualTo(parameter);
    }
    assertThat(problem(400, "/verksamhetsplaner?budgetar=" + number).getString("fel[0].parameter"))
        .isEqualTo("budgetar");
    for (PathValue parameter : pathValues()) {
      if (parameter.number()) {
        assertThat(problem(400, parameter.send(number)).getString("fel[0].parameter"))
            .isEqualTo(parameter.name());
      }
    }
    get("/kommuner?limit=05").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "1", "TRUE", "sant"})
  @DisplayName("FEL-002 Det som varken är true eller false är 400, så att inget skrivs av misstag")
  void refusesOtherTruths(String value) {
    for (Call call : Operations.writes()) {
      if (call.operation().node().path("parameters").findValuesAsText("name").contains("provkor")) {
        JsonPath problem = problem(400, call.send("?provkor=" + value));
        assertThat(problem.getString("fel[0].parameter")).isEqualTo("provkor");
        assertThat(problem.getString("fel[0].accepterat")).isEqualTo("true, false");
      }
    }
  }

  @Test
  @DisplayName("FEL-003 Vanliga tecken utanför ASCII godtas")
  void acceptsOrdinaryCharacters() {
    for (String value : List.of("%C3%A5", "%E2%82%AC", "%F0%9F%98%80", "a%20b", "a+b")) {
      get("/kommuner?lanskod=" + value).then().statusCode(200);
    }
  }

  @Test
  @DisplayName("FEL-003 Ett värde på 500 tecken godtas men inte ett på 501, som återges avkortat")
  void refusesTooLongValue() {
    get("/kommuner?lanskod=" + "a".repeat(500)).then().statusCode(200);
    JsonPath problem = problem(400, "/kommuner?lanskod=" + "a".repeat(501));
    assertThat(problem.getMap("fel[0]"))
        .isEqualTo(
            Map.of(
                "parameter",
                "lanskod",
                "varde",
                "a".repeat(100) + "…",
                "accepterat",
                "högst 500 skrivbara tecken"));
    assertThat(problem(400, "/kommuner/" + "a".repeat(501)).getString("fel[0].parameter"))
        .isEqualTo("kommunkod");
  }

  @Test
  @DisplayName(
      "FEL-031 Alla fel i parametrarna sägs på en gång, okända och orimliga bredvid varann")
  void namesAllFaults() {
    JsonPath unknown = problem(400, "/kommuner?foo=1&bar=2&limit=0&page=x&lanskod=");
    assertThat(unknown.getString("type")).endsWith("/problemtyper/okand-parameter");
    assertThat(unknown.getList("fel.parameter"))
        .containsExactly("bar", "foo", "lanskod", "limit", "page");
    assertThat(unknown.getString("detail")).contains("bar, foo").doesNotContain("bar, foo, l");
    JsonPath bad = problem(400, "/kommuner?limit=0&page=2000001&csv=excel");
    assertThat(bad.getString("type")).endsWith("/problemtyper/ogiltig-parameter");
    assertThat(bad.getList("fel.parameter")).containsExactly("csv", "limit", "page");
    assertThat(bad.getList("fel.accepterat"))
        .containsExactly("standard, svensk", "1–1000", "1–2000000");
    assertThat(problem(400, PLAN + "/versioner/x?foo=1").getList("fel.parameter"))
        .containsExactly("foo", "nummer");
  }

  @ParameterizedTest
  @CsvSource({"2147483647, 200", "-2147483648, 200", "2147483648, 400", "-2147483649, 400"})
  @DisplayName("FEL-016 Varje heltal som ryms läses; för ett större sägs gränserna")
  void readsWholeRange(String number, int status) {
    Response response = get("/verksamhetsplaner?budgetar=" + number);
    assertThat(response.statusCode()).isEqualTo(status);
    if (status == 400) {
      assertThat(Json.of(response).getString("fel[0].accepterat"))
          .isEqualTo("ett heltal, -2147483648–2147483647");
    }
  }

  @Test
  @DisplayName("FEL-032 Vad som godtas sägs på det språk som anroparen föredrar, och bara på det")
  void tellsInOneLanguage() {
    String address = "/kommuner?limit=1&limit=2";
    assertThat(problem(400, address).getString("fel[0].accepterat")).isEqualTo("ett enda värde");
    JsonPath english = problem(400, request().header("Accept-Language", "en").get(address));
    assertThat(english.getString("fel[0].accepterat")).isEqualTo("one value only");
    assertThat(english.getString("detail")).contains("one value only");
    for (Locale language : List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH)) {
      ResourceBundle texts = ResourceBundle.getBundle("problem", language);
      assertThat(texts.keySet())
          .allSatisfy(key -> assertThat(texts.getString(key)).doesNotContain(" / "));
    }
  }

  @Test
  @DisplayName("FEL-003 Tusen parametrar är 400 eller 414, inte ett internt fel")
  void refusesThousandsOfParameters() {
    String few =
        IntStream.range(0, 500).mapToObj(i -> "a" + i + "=1").collect(Collectors.joining("&"));
    assertThat(problem(400, "/kommuner?" + few).getString("type"))
        .endsWith("/problemtyper/okand-parameter");
    problem(414, "/kommuner?" + (few + "&").repeat(4) + "a=1");
  }
}
