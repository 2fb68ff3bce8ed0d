package se.styrning.apiinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.shared.problem.Problem;
import se.styrning.shared.problem.ProblemType;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Farger;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Sida;

/** What the type of a problem leads to: an example of it, and a page for people. */
@QuarkusTest
class ProblemsidaTest {

  private static final List<String> LANGUAGES = List.of("sv", "en");
  private static final String HTML = "text/html";

  /** What a browser asks for when an address is typed in. */
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  @DisplayName("FEL-018 Varje problemtyp har ett exempel som är ett problemdokument av typen")
  void exemplifiesEveryType(ProblemType type) {
    for (String language : LANGUAGES) {
      Response answer = get(type, language, "application/json");
      JsonPath typ = Json.of(answer);
      assertThat(answer.header("Content-Language")).isEqualTo(language);
      assertThat(answer.header("Vary")).contains("Accept-Language");
      assertThat(typ.getString("exempel.type")).isEqualTo(typ.getString("_links.self.href"));
      assertThat(typ.getInt("exempel.status")).isEqualTo(type.status());
      assertThat(typ.getString("exempel.title")).isEqualTo(typ.getString("rubrik"));
      assertThat(typ.getString("exempel.detail")).isNotBlank().doesNotContain("{", "null");
      assertThat(typ.getString("exempel.instance")).startsWith(ROOT + "/");
      assertThat(faults(answer)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(ProblemType.class)
  @DisplayName("FEL-019 Varje problemtyp har en sida på båda språken med orsak, åtgärd och exempel")
  void showsEveryType(ProblemType type) {
    for (String language : LANGUAGES) {
      JsonPath typ = Json.of(get(type, language, "application/json"));
      Sida sida = Sida.of(address(type), get(type, language, HTML));
      Document page = sida.document();
      assertThat(sida.answer().header("Content-Language")).isEqualTo(language);
      assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
      assertThat(page.title()).startsWith(typ.getString("rubrik") + " – ");
      assertThat(page.select("h1").text()).isEqualTo(typ.getString("rubrik"));
      assertThat(page.select(".period").text()).isEqualTo(type.slug() + " HTTP " + type.status());
      assertThat(page.select("p.text").eachText())
          .containsExactly(typ.getString("orsak"), typ.getString("atgard"));
      String example = page.selectFirst("pre").wholeText();
      assertThat(Json.of(example.substring(example.indexOf('{'))).getMap(""))
          .isEqualTo(typ.getMap("exempel"));
      sida.assertStructure();
      sida.assertRunsNothing();
      sida.assertLinks();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TILLFALLIGT_OTILLGANGLIG | Databasen | fler anrop | hela listor",
        "MEDIETYP_STODS_INTE | application/json | application/merge-patch+json | text/csv",
        "EJ_ACCEPTABELT_FORMAT | kontraktet | application/json | text/csv",
        "OGILTIG_BEGARAN | adressen | JSON | CSV",
      })
  @DisplayName("FEL-019 Där det finns flera orsaker eller åtgärder säger sidan alla")
  void tellsEveryReason(ProblemType type, String first, String second, String third) {
    Document page = Sida.of(address(type), get(type, "sv", HTML)).document();
    assertThat(page.select("p.text").text()).contains(first, second, third);
  }

  @Test
  @DisplayName("FEL-019 Sidornas rubriker är på sidans språk")
  void namesPartsInLanguage() {
    assertThat(headings("sv")).containsExactly("Orsak", "Åtgärd", "Exempel");
    assertThat(headings("en")).containsExactly("Cause", "Remedy", "Example");
  }

  private static List<String> headings(String language) {
    Response answer = get(ProblemType.FINNS_INTE, language, HTML);
    return Sida.of(address(ProblemType.FINNS_INTE), answer).document().select("h2").eachText();
  }

  @Test
  @DisplayName("FEL-019 Listan över problemtyper är en sida som leder till varje typ")
  void listsEveryType() {
    Response answer = request().accept(HTML).get("/problemtyper?limit=1000");
    Sida sida = Sida.of("/problemtyper?limit=1000", answer);
    assertThat(sida.document().select("tbody a").eachAttr("href"))
        .containsExactlyElementsOf(
            List.of(ProblemType.values()).stream().map(t -> "problemtyper/" + t.slug()).toList());
    sida.assertStructure();
    sida.assertTablesAndGraphics();
    sida.assertRunsNothing();
    sida.assertLinks();
    Farger.assertNoOthers(sida.style());
  }

  @ParameterizedTest
  @CsvSource({
    "limit=10, problemtyper?limit=10&page=2",
    "limit=10&page=2, problemtyper?limit=10&page=1 problemtyper?limit=10&page=3",
    "limit=10&page=3&sort=-status, problemtyper?limit=10&sort=-status&page=2",
    "limit=10&page=9, problemtyper?limit=10&page=3",
    "limit=1000, ''",
  })
  @DisplayName("FEL-019 Listans sida leder till sidan före och sidan efter")
  void turnsPages(String query, String links) {
    Document page = Sida.of("", request().accept(HTML).get("/problemtyper?" + query)).document();
    assertThat(String.join(" ", page.select("main > p a").eachAttr("href"))).isEqualTo(links);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | application/json",
        "application/json | application/json",
        "application/json, text/html;q=0.9 | application/json",
        "text/html | text/html",
        BROWSER + " | text/html",
      })
  @DisplayName("FEL-019 Sidan ges till den som hellre vill ha HTML, annars JSON")
  void prefersJson(String accept, String expected) {
    for (String path : List.of("/problemtyper", address(ProblemType.UPPHAVD))) {
      request().accept(accept).get(path).then().statusCode(200).contentType(expected);
    }
    request().get(address(ProblemType.UPPHAVD)).then().contentType("application/json");
  }

  @Test
  @DisplayName("FEL-019 API-008 Den som begär CSV i adressen får det också i en webbläsare")
  void givesCsvToBrowser() {
    request().accept(BROWSER).get("/problemtyper?csv=svensk").then().contentType("text/csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ljus", "mork", "tryck"})
  @DisplayName("FEL-019 Sidornas färger har kontrast enligt WCAG AA")
  void contrasts(String mode) {
    Sida sida = Sida.of("", get(ProblemType.UPPHAVD, "sv", HTML));
    Farger.assertContrast(sida.style(), mode);
    Farger.assertNoOthers(sida.style());
  }

  @Test
  @DisplayName("FEL-019 API-010 Sidan har en ETag för varje språk och form, och är 304 oförändrad")
  void isCached() {
    Response swedish = get(ProblemType.UPPHAVD, "sv", HTML);
    String tag = swedish.header("ETag");
    assertThat(get(ProblemType.UPPHAVD, "en", HTML).header("ETag")).isNotEqualTo(tag);
    assertThat(get(ProblemType.UPPHAVD, "sv", "application/json").header("ETag")).isNotEqualTo(tag);
    assertThat(swedish.header("Cache-Control")).isEqualTo("public, no-cache");
    assertThat(swedish.header("Vary")).contains("Accept", "Accept-Language");
    Response again =
        request().accept(HTML).header("If-None-Match", tag).get(address(ProblemType.UPPHAVD));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.header("Content-Language")).isEqualTo("sv");
    problem(404, request().accept(HTML).get("/problemtyper/saknas"));
  }

  private static Response get(ProblemType type, String language, String accept) {
    return request()
        .accept(accept)
        .header("Accept-Language", language)
        .get(address(type))
        .then()
        .statusCode(200)
        .contentType(accept)
        .extract()
        .response();
  }

  private static String address(ProblemType type) {
    return "/problemtyper/" + type.slug();
  }

  /** What is wrong with the example as the body of an answer that is a problem. */
  private static List<String> faults(Response answer) {
    Contract contract = Contract.served();
    Contract.Operation operation = contract.operation("GET", "/problemtyper/x").orElseThrow();
    String example = answer.body().as(JsonNode.class).get("exempel").toString();
    return contract.faults(contract.response(operation, 404), Problem.MEDIA_TYPE, example);
  }
}
