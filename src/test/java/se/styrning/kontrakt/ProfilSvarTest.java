package se.styrning.kontrakt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.ROOT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.testsupport.Api;
import se.styrning.testsupport.Contract;

/** What the national profile asks of answers, over a live answer of every operation. */
@QuarkusTest
class ProfilSvarTest {

  private static final Exempel EXEMPEL = new Exempel();

  /** Answers in formats of other standards, whose members are named there or by identities. */
  private static final Set<String> OTHER_STANDARDS =
      Set.of("getDcat", "getFinansiellMalstatistik", "getIndikatorstatistik");

  static Set<String> operationIds() {
    return EXEMPEL.operationIds();
  }

  static List<String> lists() {
    return operationIds().stream().filter(id -> id.startsWith("list")).toList();
  }

  @ParameterizedTest
  @MethodSource("operationIds")
  @DisplayName(
      "KON-004 KON-006 SPA.04 CAC.01 Varje svar stämmer med schemat, har spår och validator")
  void answersAsDocumented(String operationId) {
    Response response = EXEMPEL.request(operationId).get(EXEMPEL.path(operationId));
    response.then().statusCode(200);
    assertThat(response.contentType()).startsWith("application/").contains("json");
    assertThat(response.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    assertThat(response.header("ETag")).matches("\"[^\"]+\"");
    assertThat(response.header("Cache-Control"))
        .startsWith(EXEMPEL.isProtected(operationId) ? "private" : "public");
    assertThat(response.header("Vary")).contains("Accept");
  }

  @ParameterizedTest
  @MethodSource("operationIds")
  @DisplayName(
      "KON-004 HYP.04 HYP.05 HYP.07 HYP.12–HYP.17 Varje svar har self och hela, absoluta länkar")
  void linksAbsolutely(String operationId) throws IOException {
    JsonNode answer = json(operationId, EXEMPEL.path(operationId));
    String base = "http://localhost:" + RestAssured.port + ROOT;
    assertThat(answer.at("/_links/self/href").asText())
        .startsWith(base + EXEMPEL.path(operationId).replaceFirst("\\?.*", ""));
    List<JsonNode> linkSets = answer.findValues("_links");
    assertThat(linkSets).isNotEmpty();
    for (JsonNode links : linkSets) {
      for (Map.Entry<String, JsonNode> link : links.properties()) {
        assertThat(link.getValue().path("href").asText()).startsWith(base + "/");
        assertThat(link.getValue().path("rel").asText()).isEqualTo(link.getKey());
        assertThat(isOffered(link.getValue(), base)).as("%s", link).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operationIds")
  @DisplayName("KON-004 DOT.01 AME.05 Datum saknar tid och följer RFC 3339, fält är camelCase")
  void writesDatesAndNames(String operationId) throws IOException {
    JsonNode answer = json(operationId, EXEMPEL.path(operationId));
    List<String> dates = new ArrayList<>();
    for (String name : List.of("datum", "antagen", "tolkatFran", "tolkatTill", "apiReleased")) {
      answer.findValues(name).stream()
          .filter(JsonNode::isTextual)
          .forEach(date -> dates.add(date.asText()));
    }
    assertThat(dates).allSatisfy(date -> assertThat(LocalDate.parse(date)).hasToString(date));
    if (!OTHER_STANDARDS.contains(operationId)) {
      assertThat(Profil.memberNames()).containsAll(memberNames(answer));
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("KON-004 FNS.10–FNS.14 En sida efter den sista är tom med 200 och länkar rätt")
  void pagesPastTheEnd(String operationId) throws IOException {
    String path = EXEMPEL.path(operationId).replaceFirst("\\?.*", "");
    JsonNode answer = json(operationId, path + "?limit=7&page=1999999");
    assertThat(answer.path("poster")).isEmpty();
    assertThat(answer.at("/_meta/totalRecords").asInt()).isPositive();
    assertThat(answer.at("/_meta/page").asInt()).isEqualTo(1999999);
    assertThat(answer.at("/_meta/count").asInt()).isZero();
    assertThat(Profil.names(answer.path("_links")))
        .containsExactlyInAnyOrder("self", "first", "last", "prev");
    answer
        .path("_links")
        .forEach(link -> assertThat(link.path("href").asText()).contains("limit=7", "page="));
  }

  @ParameterizedTest
  @MethodSource("operationIds")
  @DisplayName("KON-004 SAK.05 FEL.01 FEL.02 Andra metoder nekas med 405 och problemdokument")
  void refusesOtherMethods(String operationId) {
    String path = EXEMPEL.path(operationId).replaceFirst("\\?.*", "");
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      if (Contract.served().operation(method, path).isPresent()) {
        continue;
      }
      Response response =
          RestAssured.given().basePath(ROOT).request(method, EXEMPEL.path(operationId));
      Api.problem(405, response);
      assertThat(response.header("Allow")).contains("GET").doesNotContain(method);
    }
  }

  @ParameterizedTest
  @MethodSource("operationIds")
  @DisplayName("KON-004 SAK.06 SAK.28 FEL.01 Okänd parameter nekas av varje operation")
  void validatesEveryRequest(String operationId) {
    String path = EXEMPEL.path(operationId);
    String query = (path.contains("?") ? "&" : "?") + "okand=1";
    Response response = EXEMPEL.request(operationId).get(path + query);
    assertThat(Api.problem(400, response).getString("fel[0].parameter")).isEqualTo("okand");
  }

  @Test
  @DisplayName("KON-004 HYP.13 Varje länk i svaren leder till ett svar")
  void leadsToEveryLink() throws IOException {
    TreeMap<String, String> addresses = new TreeMap<>();
    for (String operationId : operationIds()) {
      for (JsonNode links : json(operationId, EXEMPEL.path(operationId)).findValues("_links")) {
        links.forEach(
            link -> {
              if (link.path("method").asText().equals("GET")) {
                addresses.put(link.path("href").asText(), operationId);
              }
            });
      }
    }
    assertThat(addresses).hasSizeGreaterThan(100);
    addresses.forEach(
        (address, operationId) ->
            assertThat(EXEMPEL.request(operationId).basePath("").get(address).statusCode())
                .as(address)
                .isEqualTo(200));
  }

  @Test
  @DisplayName("KON-004 VER.04 VER.07 VER.10 VER.12 api-info har profilens fem fält")
  void tellsVersionAndState() throws IOException {
    JsonNode info = json("getApiInfo", "/api-info");
    assertThat(info.path("apiName").asText()).isEqualTo("styrning");
    assertThat(info.path("apiVersion").asText())
        .isEqualTo(Profil.info().path("version").asText())
        .isEqualTo("1.0.0");
    assertThat(LocalDate.parse(info.path("apiReleased").asText())).isNotNull();
    assertThat(info.path("apiDocumentation").asText()).startsWith("http").endsWith("/docs");
    assertThat(info.path("apiStatus").asText()).isEqualTo("active");
  }

  /**
   * A link tells an operation of the contract; documents that describe it and calendars are read.
   */
  static boolean isOffered(JsonNode link, String base) {
    String path = link.path("href").asText().substring(base.length()).replaceFirst("\\?.*", "");
    String method = link.path("method").asText();
    return Contract.served().operation(method, path).isPresent()
        || (method.equals("GET")
            && path.matches(
                "/(docs|openapi\\.yaml|oversikt)|/datalexikon/[a-z-]+/csvw|.*/uppfoljningsschema\\.ics"
                    + "|.*/rapport\\.(html|pdf|xlsx|csv)"));
  }

  private static TreeSet<String> memberNames(JsonNode node) {
    TreeSet<String> names = new TreeSet<>();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (!member.getKey().equals("_links")) {
        names.add(member.getKey());
        names.addAll(memberNames(member.getValue()));
      }
    }
    if (node.isArray()) {
      node.forEach(entry -> names.addAll(memberNames(entry)));
    }
    return names;
  }

  private static JsonNode json(String operationId, String path) throws IOException {
    Response response = EXEMPEL.request(operationId).get(path);
    return new ObjectMapper().readTree(response.then().statusCode(200).extract().asString());
  }
}
