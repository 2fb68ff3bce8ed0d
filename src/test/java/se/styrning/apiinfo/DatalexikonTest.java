package se.styrning.apiinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.ROOT;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Skriv;

@QuarkusTest
class DatalexikonTest {

  private static final Pattern DESCRIBED =
      Pattern.compile("<([^>]+)>; rel=\"describedby\"; type=\"application/csvm\\+json\"");

  private static final CSVFormat TABLE =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  static List<Operations.Call> lists() {
    return Operations.reads().stream()
        .filter(call -> call.operation().id().matches("(list|follow)[A-Z].*"))
        .filter(Operations.Call::isSteady)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName(
      "API-034 Datalexikonet och CSVW har kolumnerna i varje lista, som CSV-svaret har dem")
  void describesHeaderOfEveryList(Operations.Call list) {
    Response csv = list.request().accept("text/csv").get(list.address() + "?limit=1");
    csv.then().statusCode(200);
    List<String> header = List.of(csv.asString().lines().findFirst().orElseThrow().split(","));
    String csvw = describedBy(csv);
    String lista = csvw.replaceFirst(".*/datalexikon/(.*)/csvw$", "$1");
    assertThat(strings(columns("?limit=1000&lista=" + lista), "kolumn")).isEqualTo(header);
    JsonNode metadata = Skriv.json(RestAssured.given().get(csvw).asString());
    assertThat(strings(metadata.at("/tableSchema/columns"), "titles")).isEqualTo(header);
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName(
      "API-034 CSVW beskriver listan hel, och varje tom cell står i en kolumn som får vara tom")
  void describesWholeList(Operations.Call list) throws IOException {
    String csvw = describedBy(list.request().accept("text/csv").get(list.address() + "?limit=1"));
    JsonNode metadata = Skriv.json(RestAssured.given().get(csvw).asString());
    String address = metadata.path("url").asText();
    boolean streamed =
        list.operation().node().path("parameters").findValuesAsText("name").contains("hela");
    assertThat(address)
        .endsWith(list.address() + (streamed ? "?hela=true" : "?limit=1000") + "&csv=standard");
    Response csv = list.request().get(address);
    csv.then().statusCode(200);
    try (CSVParser rows = CSVParser.parse(csv.asString(), TABLE)) {
      for (CSVRecord row : rows) {
        assertThat(required(metadata)).noneMatch(column -> row.get(column).isEmpty());
      }
    }
  }

  @Test
  @DisplayName("API-034 En kolumn får vara tom där fältet, eller det som fältet står i, får saknas")
  void tellsWhatMayBeEmpty() {
    assertThat(mayBeEmpty("handelser")).contains("data.sektor").doesNotContain("data.kommunkod");
    assertThat(mayBeEmpty("finansiella-mal")).contains("snitt.varde", "anmarkningar", "varden");
    assertThat(mayBeEmpty("budgetandringar")).contains("diarienummer").doesNotContain("rader");
    assertThat(mayBeEmpty("budgetrader")).containsExactly("kallrad");
  }

  @Test
  @DisplayName("API-034 Varje kolumn har en betydelse, och belopp har enhet, tecken och källa")
  void explainsEveryColumn() {
    columns("?limit=1000")
        .forEach(column -> assertThat(column.path("betydelse").asText()).isNotBlank());
    JsonNode amount =
        StreamSupport.stream(columns("?limit=1000&lista=budgetrader").spliterator(), false)
            .filter(column -> column.path("kolumn").asText().equals("bruttoKostnad"))
            .findFirst()
            .orElseThrow();
    assertThat(amount.toString())
        .startsWith(
            """
            {"lista":"budgetrader","kolumn":"bruttoKostnad",\
            "betydelse":"Bruttokostnad i enheten, noll eller minus.","datatyp":"decimal",\
            "enhet":"fältet enhet","tecken":"kostnad är noll eller minus",\
            "kalla":"planens budgettabell","kanSaknas":false,"flera":false,""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"budgetrader", "produktionsomraden", "indikatorer"})
  @DisplayName("API-034 Koder, identiteter och namn i listor som hämtas säger varifrån de kommer")
  void tellsSourceOfKeys(String lista) {
    columns("?limit=1000&lista=" + lista)
        .forEach(
            column -> {
              String name = column.path("kolumn").asText();
              if (name.matches(
                  "kommunkod|organ|planId|omrade|indikator|indikatorId|namn|kallrad")) {
                assertThat(column.path("kalla").isTextual()).as(name).isTrue();
              }
            });
  }

  @Test
  @DisplayName("API-034 CSVW följer W3C:s vokabulär: sammanhang, dialekt och kolumner med datatyp")
  void writesCsvw() {
    Response answer = RestAssured.given().get(ROOT + "/datalexikon/budgetrader/csvw");
    answer.then().statusCode(200).contentType("application/csvm+json");
    assertThat(answer.header("ETag")).isNotBlank();
    JsonNode metadata = Skriv.json(answer.asString());
    assertThat(metadata.path("@context").toString())
        .isEqualTo("[\"http://www.w3.org/ns/csvw\",{\"@language\":\"sv\"}]");
    assertThat(metadata.path("dialect").toString())
        .isEqualTo(
            """
            {"delimiter":",","encoding":"utf-8","header":true,"lineTerminators":["\\r\\n"]}""");
    assertThat(metadata.at("/tableSchema/columns/7").toString())
        .isEqualTo(
            """
            {"name":"bruttoIntakt","titles":"bruttoIntakt",\
            "dc:description":"Bruttointäkt i enheten, noll eller plus.","datatype":"decimal",\
            "required":true,"schema:unitText":"fältet enhet",\
            "rdfs:comment":"intäkt är noll eller plus","dc:source":"planens budgettabell"}""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/budgetrader?csv=svensk", "/budgetrader?csv=standard&hela=true"})
  @DisplayName("API-034 Varje CSV-svar länkar till sin beskrivning; JSON gör det inte")
  void linksDescription(String csv) {
    assertThat(describedBy(get(csv))).endsWith("/datalexikon/budgetrader/csvw");
    assertThat(get("/budgetrader").headers().getValues("Link").toString())
        .doesNotContain("describedby");
  }

  @Test
  @DisplayName("API-034 FEL-003 En lista som inte finns har ingen beskrivning")
  void knowsNoOtherList() {
    problem(404, request().get("/datalexikon/finns-inte/csvw"));
    assertThat(columns("?lista=finns-inte")).isEmpty();
  }

  private static List<String> mayBeEmpty(String lista) {
    return StreamSupport.stream(columns("?limit=1000&lista=" + lista).spliterator(), false)
        .filter(column -> column.path("kanSaknas").asBoolean())
        .map(column -> column.path("kolumn").asText())
        .toList();
  }

  private static List<String> required(JsonNode metadata) {
    return StreamSupport.stream(metadata.at("/tableSchema/columns").spliterator(), false)
        .filter(column -> column.path("required").asBoolean())
        .map(column -> column.path("titles").asText())
        .toList();
  }

  private static JsonNode columns(String query) {
    return Skriv.json(get("/datalexikon" + query).asString()).path("poster");
  }

  private static List<String> strings(JsonNode objects, String member) {
    return StreamSupport.stream(objects.spliterator(), false)
        .map(object -> object.path(member).asText())
        .toList();
  }

  private static String describedBy(Response csv) {
    Matcher link = DESCRIBED.matcher(String.join(", ", csv.headers().getValues("Link")));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }
}
