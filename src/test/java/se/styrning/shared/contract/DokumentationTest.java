package se.styrning.shared.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.RawHttp;

@QuarkusTest
class DokumentationTest {

  @Test
  @DisplayName("API-018 api-info har profilens fem fält")
  void describesApi() {
    JsonPath info = json("/api-info");
    assertThat(info.getString("apiName")).isEqualTo("styrning");
    assertThat(info.getString("apiVersion")).isEqualTo("1.0.0");
    assertThat(LocalDate.parse(info.getString("apiReleased"))).isEqualTo("2026-11-23");
    assertThat(info.getString("apiDocumentation")).isEqualTo(base() + "/docs");
    assertThat(info.getString("apiStatus")).isEqualTo("active");
    assertThat(info.getString("datalicens")).isEqualTo("CC0-1.0");
  }

  @ParameterizedTest
  @CsvSource({
    "'', */*, /api-info",
    "/, application/json, /api-info",
    "'', 'text/html,application/xhtml+xml,*/*;q=0.8', /docs/"
  })
  @DisplayName("API-018 API:ets rot leder program till api-info och människor till dokumentationen")
  void leadsFromRoot(String slash, String accept, String page) {
    Response root =
        request().redirects().follow(false).header("Accept", accept).get(base() + slash);
    assertThat(root.statusCode()).isEqualTo(303);
    assertThat(root.header("Location")).isEqualTo(base() + page);
    assertThat(root.header("Vary")).contains("Accept");
    request().header("Accept", accept).get(base() + slash).then().statusCode(200);
    problem(404, request().post(base() + slash));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs/", "/docs/swagger-ui-bundle.js"})
  @DisplayName("API-019 Dokumentationens sidor valideras, så att de är de som hör till tjänsten")
  void validatesPages(String page) {
    get(page).then().statusCode(200).header("Cache-Control", "public, no-cache");
  }

  @Test
  @DisplayName("API-018 Gränserna för limit och page i api-info är de som gäller")
  void statesActingPageLimits() {
    JsonPath limits = json("/api-info");
    int standard = limits.getInt("granser.limitForval");
    int most = limits.getInt("granser.limitHogst");
    int page = limits.getInt("granser.pageHogst");
    assertThat(json("/kommuner").getInt("_meta.limit")).isEqualTo(standard);
    get("/kommuner?limit=" + most).then().statusCode(200);
    get("/kommuner?limit=" + (most + 1)).then().statusCode(400);
    get("/kommuner?limit=" + most + "&page=" + page).then().statusCode(200);
    get(PLAN + "/avsnitt?limit=" + most + "&page=" + page).then().statusCode(200);
    get("/kommuner?page=" + (page + 1)).then().statusCode(400);
  }

  @Test
  @DisplayName("API-018 Gränserna för adress, värde och begäran i api-info är de som gäller")
  void statesActingSizeLimits() {
    JsonPath limits = json("/api-info");
    int value = limits.getInt("granser.parametervardeTecken");
    get("/kommuner?lanskod=" + "a".repeat(value)).then().statusCode(200);
    get("/kommuner?lanskod=" + "a".repeat(value + 1)).then().statusCode(400);
    int address = limits.getInt("granser.adressTecken");
    String start = "/kommuner?lanskod=";
    int room = address - (ROOT + start).length();
    get(start + "a".repeat(room)).then().statusCode(400);
    get(start + "a".repeat(room + 1)).then().statusCode(414);
    long body = limits.getLong("granser.begaranByte");
    assertThat(post(body + 1)).isEqualTo(413);
    assertThat(post(0)).isEqualTo(405);
  }

  @Test
  @DisplayName("API-019 Kontraktet ges som YAML och JSON med samma innehåll och tjänstens adress")
  void servesContract() throws IOException {
    Response yaml = get("/openapi.yaml");
    yaml.then().statusCode(200).contentType("application/yaml");
    assertThat(yaml.asString()).contains("openapi: 3.1.0", base());
    Response json = get("/openapi.json");
    json.then().statusCode(200).contentType("application/json");
    JsonNode contract = new ObjectMapper().readTree(json.asByteArray());
    assertThat(contract.path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(contract.at("/servers/0/url").asText()).isEqualTo(base());
    contract
        .path("paths")
        .fieldNames()
        .forEachRemaining(path -> assertThat(yaml.asString()).contains(path + ":"));
  }

  @Test
  @DisplayName("API-019 Dokumentationen är en sida i HTML som läser tjänstens kontrakt")
  void servesDocumentation() {
    Response page = get("/docs");
    page.then().statusCode(200).contentType("text/html");
    assertThat(page.asString()).contains("swagger-ui", ROOT + "/openapi.json");
    get("/docs/swagger-ui-bundle.js").then().statusCode(200);
    get("/docs/swagger-ui.css").then().statusCode(200);
  }

  static List<Operations.Call> steady() {
    return Operations.reads().stream().filter(Operations.Call::isSteady).toList();
  }

  @ParameterizedTest
  @MethodSource("steady")
  @DisplayName("API-019 Det som dokumentationen fyller i ett anrop med ger svar")
  void answersWhatDocumentationFillsIn(Operations.Call call) {
    call.request().get(call.address() + call.filledIn()).then().statusCode(200);
  }

  @Test
  @DisplayName("API-019 FEL-005 Det som inte finns bland dokumenten är 404")
  void servesNoOtherDocuments() {
    for (String path : new String[] {"/openapi", "/openapi.yml", "/docs/finns-inte", "/swagger"}) {
      problem(404, request().get(path));
    }
  }

  private static int post(long bytes) {
    return RawHttp.send(
            "POST "
                + ROOT
                + "/kommuner HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                + bytes
                + "\r\n\r\n")
        .status();
  }

  private static String base() {
    return "http://localhost:" + RestAssured.port + ROOT;
  }
}
