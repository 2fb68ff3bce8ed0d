package se.styrning.shared.list;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Skriv;

/** Reading lists across plans by cursor, and whole. Rows are those of Lerum's plan alone. */
@QuarkusTest
class HamtningTest {

  private static final String NDJSON = "application/x-ndjson";
  private static final List<String> LISTS =
      List.of(
          "/budgetrader?planId=1441-ks-2023&jamforelsear=true",
          "/produktionsomraden?planId=1441-ks-2023&jamforelsear=true",
          "/indikatorer?organ=1441-ks&budgetar=2023");

  static List<String> lists() {
    return LISTS;
  }

  static Stream<String> orders() {
    Stream<String> budget =
        Stream.of("", "&sort=resultat", "&sort=-resultat", "&sort=namn,-budgetar", "&sort=budgetar")
            .map(order -> LISTS.get(0) + order);
    Stream<String> indicators =
        Stream.of("", "&sort=senasteVarde", "&sort=-senasteVarde", "&sort=-senasteMatar,namn")
            .map(order -> LISTS.get(2) + order);
    return Stream.concat(budget, indicators);
  }

  @ParameterizedTest
  @MethodSource("orders")
  @DisplayName("API-030 Markören ger varje post en gång, i listans ordning, hur delarna än skärs")
  void readsEveryRowOnce(String list) {
    List<JsonNode> whole = rows(json(list + "&limit=1000&efter=0"));
    List<JsonNode> parts = new ArrayList<>();
    JsonNode part = json(list + "&limit=7&efter=0");
    while (part.path("_links").has("next")) {
      assertThat(part.at("/_meta/count").asInt()).isEqualTo(7);
      parts.addAll(rows(part));
      part = json(relative(part.at("/_links/next/href").asText()));
    }
    parts.addAll(rows(part));
    assertThat(part.path("_meta").has("efter")).isFalse();
    assertThat(parts).isEqualTo(whole).doesNotHaveDuplicates();
    assertThat(parts).hasSize(json(list).at("/_meta/totalRecords").asInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"resultat", "-resultat", "namn,resultat"})
  @DisplayName("API-030 Markören följer samma sortering som sidorna")
  void keepsOrderOfPages(String sort) {
    String list = LISTS.get(0) + "&limit=1000&fields=namn,resultat&sort=" + sort;
    assertThat(rows(json(list + "&efter=0")))
        .extracting(row -> sort.contains("namn") ? row.path("namn") : row.path("resultat"))
        .isEqualTo(
            rows(json(list)).stream()
                .map(row -> sort.contains("namn") ? row.path("namn") : row.path("resultat"))
                .toList());
  }

  @Test
  @DisplayName(
      "API-030 En del har markören i _meta, länkarna self, first och next, och inget antal")
  void tellsNextPlace() {
    JsonNode part = json(LISTS.get(0) + "&limit=2&efter=0");
    assertThat(names(part.path("_meta"))).containsExactly("limit", "count", "efter");
    assertThat(names(part.path("_links"))).containsExactly("self", "first", "next");
    String next = part.at("/_links/next/href").asText();
    assertThat(next)
        .contains("planId=1441-ks-2023", "limit=2")
        .endsWith("efter=" + part.at("/_meta/efter").asText());
    Response csv = get(LISTS.get(0) + "&limit=2&efter=0&csv=standard");
    assertThat(csv.header("Link"))
        .contains("efter=" + part.at("/_meta/efter").asText() + ">; rel=\"next\"");
  }

  @ParameterizedTest
  @CsvSource({
    "efter=abc, efter",
    "efter=W251bGxd, efter",
    "efter=-1, efter",
    "efter=0&page=2, page",
    "efter=0&page=1, page",
    "hela=true, hela",
    "hela=ja, hela",
    "hela=true&csv=standard&limit=5, limit",
    "hela=true&csv=standard&page=1, page",
    "hela=true&csv=standard&efter=0, efter",
    "andradEfter=igar, andradEfter",
    "andradEfter=2023-01-01, andradEfter",
    "andradEfter=2023-01-01T00:00:00, andradEfter",
    "andradEfter=2023-02-30T00:00:00Z, andradEfter",
    "andradEfter=9999-01-01T00:00:00Z, andradEfter",
  })
  @DisplayName("API-030 FEL-002 En felaktig markör, tidpunkt eller kombination är 400 och namnges")
  void refusesWhatCannotBeRead(String query, String parameter) {
    for (String list : LISTS) {
      JsonNode problem = Skriv.json(get(list + "&" + query).asString());
      assertThat(problem.path("status").asInt()).as(list + "&" + query).isEqualTo(400);
      assertThat(problem.at("/fel/0/parameter").asText()).isEqualTo(parameter);
    }
  }

  @Test
  @DisplayName("API-030 FEL-002 En markör ur en annan sortering är 400")
  void refusesCursorOfOtherOrder() {
    String cursor = json(LISTS.get(0) + "&limit=2&efter=0").at("/_meta/efter").asText();
    problem(400, LISTS.get(0) + "&sort=resultat&efter=" + cursor);
    String ofAmount =
        json(LISTS.get(0) + "&limit=2&sort=resultat&efter=0").at("/_meta/efter").asText();
    problem(400, LISTS.get(0) + "&efter=" + ofAmount);
    problem(400, LISTS.get(0) + "&sort=-resultat&efter=" + ofAmount);
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("API-031 NDJSON ger hela listan, samma poster som JSON utan länkar, en per rad")
  void givesLines(String list) {
    Response answer = request().accept(NDJSON).get(list);
    answer.then().statusCode(200).contentType(NDJSON).header("Cache-Control", "no-store");
    String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
    assertThat(text).endsWith("}\n");
    assertThat(text.lines().map(Skriv::json))
        .containsExactlyElementsOf(withoutLinks(json(list + "&limit=1000&efter=0")));
    assertThat(request().accept(NDJSON).get(list + "&fields=andrad").asString().lines())
        .hasSameSizeAs(text.lines().toList())
        .allMatch(line -> line.matches("\\{\"andrad\":\"[^\"]+Z\"}"));
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName(
      "API-031 hela=true ger hela listan som CSV i båda dialekterna, samma rader som sidan")
  void givesWholeTable(String list) {
    for (String dialect : List.of("standard", "svensk")) {
      String page = get(list + "&limit=1000&efter=0&csv=" + dialect).asString();
      Response whole = get(list + "&hela=true&csv=" + dialect);
      whole.then().statusCode(200).header("Cache-Control", "no-store");
      assertThat(whole.asString()).isEqualTo(page);
    }
    assertThat(request().accept("text/csv").get(list + "&hela=true").asString())
        .isEqualTo(get(list + "&limit=1000&efter=0&csv=standard").asString());
  }

  @Test
  @DisplayName("API-031 HEAD ger strömmens huvuden; en tom lista är tom, som CSV bara rubriker")
  void answersHeadAndNothing() {
    Response head = request().accept(NDJSON).head("/budgetrader");
    head.then().statusCode(200).contentType(NDJSON);
    String none = "/budgetrader?planId=1441-ks-2023&omrade=finns-inte";
    assertThat(request().accept(NDJSON).get(none).asByteArray()).isEmpty();
    assertThat(get(none + "&hela=true&csv=standard&fields=namn,resultat").asString())
        .isEqualTo("namn,resultat\r\n");
  }

  @Test
  @DisplayName("API-031 JSON väljs när både JSON och NDJSON duger, och csv går före Accept")
  void prefersJson() {
    for (String accept : List.of("*/*", "application/json, " + NDJSON, NDJSON + ";q=0.5, */*")) {
      request().accept(accept).get("/indikatorer").then().contentType("application/json");
    }
    request().accept(NDJSON).get("/indikatorer?csv=standard").then().contentType("text/csv");
    problem(406, request().accept("application/xml").get("/indikatorer"));
  }

  private static JsonNode json(String path) {
    Response answer = get(path);
    answer.then().statusCode(200);
    return Skriv.json(answer.asString());
  }

  private static List<JsonNode> rows(JsonNode list) {
    return StreamSupport.stream(list.path("poster").spliterator(), false).toList();
  }

  private static List<JsonNode> withoutLinks(JsonNode list) {
    List<JsonNode> rows = rows(list);
    rows.forEach(row -> ((ObjectNode) row).remove("_links"));
    return rows;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String relative(String href) {
    return href.substring(href.indexOf("/styrning/v1") + "/styrning/v1".length());
  }
}
