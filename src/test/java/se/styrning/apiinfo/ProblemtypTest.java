package se.styrning.apiinfo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.shared.problem.ProblemType;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Operations.Call;

@QuarkusTest
class ProblemtypTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sv | sv",
        "sv-FI | sv",
        "en | en",
        "en-GB | en",
        "en-GB, sv;q=0.5 | en",
        "sv;q=0.5, en | en",
        "de, en;q=0.5 | en",
        "de | sv",
        "* | sv",
        "'' | sv",
        "inte ett språk;;q=x | sv",
      })
  @DisplayName("FEL-010 Problemtexter ges på språket i Accept-Language, annars på svenska")
  void answersInReadersLanguage(String accepted, String language) {
    Response response = request().header("Accept-Language", accepted).get("/kommuner/9999");
    JsonPath problem = problem(404, response);
    boolean english = language.equals("en");
    assertThat(problem.getString("title")).isEqualTo(english ? "Not found" : "Finns inte");
    assertThat(problem.getString("detail"))
        .isEqualTo(english ? "Nothing has kommunkod = 9999." : "Ingenting har kommunkod = 9999.");
    assertThat(response.header("Content-Language")).isEqualTo(language);
    assertThat(response.header("Vary")).contains("Accept-Language");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/finns-inte", "/kommuner?x=1", "/kommuner?limit=0", "/docs/finns-inte"})
  @DisplayName("FEL-010 Varje slags fel har engelsk text")
  void hasEnglishTextForEveryFault(String path) {
    Response english = request().header("Accept-Language", "en").get(path);
    Response swedish = request().get(path);
    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(swedish.header("Content-Language")).isEqualTo("sv");
    assertThat(Json.of(english).getString("title"))
        .isNotBlank()
        .isNotEqualTo(Json.of(swedish).getString("title"));
    assertThat(Json.of(english).getString("detail")).doesNotContainPattern("[åäöÅÄÖ]");
  }

  @ParameterizedTest
  @MethodSource("calls")
  @DisplayName("FEL-010 Varje operation svarar med problem på begärt språk och säger vilket")
  void tellsLanguageOfEveryProblem(Call call) {
    for (String language : new String[] {"sv", "en"}) {
      Response refused = call.send(request().header("Accept-Language", language), "?kommun=1441");
      assertThat(refused.statusCode()).isIn(400, 401);
      assertThat(refused.header("Content-Language")).isEqualTo(language);
      assertThat(refused.header("Vary")).contains("Accept-Language");
    }
    JsonNode parameters = call.operation().node().path("parameters");
    assertThat(parameters.findValuesAsText("name")).contains("Accept-Language");
    JsonNode problem = Contract.served().response(call.operation(), 400).path("headers");
    assertThat(problem.has("Content-Language") && problem.has("Vary")).isTrue();
  }

  static List<Call> calls() {
    return Operations.calls();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/oversikt", "/uppfoljningar/1441-ks-2023-apr/rapport.html"})
  @DisplayName("FEL-010 En sida på svenska säger det, vad läsaren än föredrar")
  void tellsLanguageOfPage(String path) {
    Response page = request().header("Accept-Language", "en").get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.header("Content-Language")).isEqualTo("sv");
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  @DisplayName("FEL-011 Varje problemtyp har en förklaring på sin adress, på båda språken")
  void explainsEveryType(ProblemType type) {
    JsonPath swedish = json("/problemtyper/" + type.slug());
    assertThat(swedish.getString("problemtyp")).isEqualTo(type.slug());
    assertThat(swedish.getInt("status")).isEqualTo(type.status());
    JsonPath english =
        Json.of(
            request()
                .header("Accept-Language", "en")
                .get("/problemtyper/" + type.slug())
                .then()
                .statusCode(200)
                .extract());
    for (String text : new String[] {"rubrik", "orsak", "atgard"}) {
      assertThat(swedish.getString(text)).isNotBlank().doesNotContain("{0}");
      assertThat(english.getString(text))
          .isNotBlank()
          .isNotEqualTo(swedish.getString(text))
          .doesNotContainPattern("[åäöÅÄÖ]");
    }
  }

  @Test
  @DisplayName("FEL-011 Listan över problemtyper har alla och inga andra")
  void listsEveryType() {
    assertThat(json("/problemtyper?limit=1000").getList("poster.problemtyp"))
        .containsExactlyInAnyOrder(
            Arrays.stream(ProblemType.values()).map(ProblemType::slug).toArray());
    problem(404, "/problemtyper/saknas");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/finns-inte", "/kommuner/9999", "/kommuner?x=1", "/kommuner?limit=0"})
  @DisplayName("FEL-011 type i ett problemdokument leder till förklaringen")
  void leadsToExplanation(String path) {
    JsonPath problem = Json.of(request().get(path));
    JsonPath explanation =
        Json.of(
            given()
                .basePath("")
                .get(URI.create(problem.getString("type")))
                .then()
                .statusCode(200)
                .extract());
    assertThat(explanation.getInt("status")).isEqualTo(problem.getInt("status"));
    assertThat(explanation.getString("rubrik")).isEqualTo(problem.getString("title"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kommuner?sort=namn;drop%20table%20kommun",
        "/kommuner?sort=k.id",
        "/kommuner?fields=class",
        "/kommuner?limit=99999999999999999999",
        "/verksamhetsplaner?status=null",
        "/globala-mal/x",
        "/finns-inte",
        "/organ?typ=KF%27"
      })
  @DisplayName("FEL-012 Inget svar röjer klassnamn, SQL eller stackspår")
  void revealsNothingInternal(String path) {
    Response response = request().get(path);
    assertThat(response.statusCode()).isBetween(400, 404);
    assertThat(response.asString())
        .doesNotContain("Exception", "se.styrning", "hibernate", "quarkus", "jakarta", "\tat ")
        .doesNotContainIgnoringCase("select ", "sqlstate", "postgres");
  }

  @Test
  @DisplayName("FEL-012 Ett problemdokument har bara de fält som kontraktet anger")
  void hasOnlyDocumentedMembers() {
    assertThat(problem(404, "/kommuner/9999").getMap(""))
        .containsOnlyKeys("type", "title", "status", "detail", "instance", "fel");
    assertThat(Json.of(request().get("/finns-inte")).getMap(""))
        .containsOnlyKeys("type", "title", "status", "detail", "instance");
    get("/kommuner/1441").then().statusCode(200);
  }
}
