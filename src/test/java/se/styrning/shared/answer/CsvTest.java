package se.styrning.shared.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.testsupport.Operations;

@QuarkusTest
class CsvTest {

  private static final ObjectMapper EXACT =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

  static List<String> lists() {
    return Operations.lists();
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("API-007 Varje lista ger samma poster som CSV som den ger som JSON")
  void holdsSameRowsAsJson(String list) throws IOException {
    Response csv = request().accept("text/csv").get(list + "?limit=1000");
    csv.then().statusCode(200);
    assertThat(csv.contentType().replace(" ", "").toLowerCase())
        .isEqualTo("text/csv;charset=utf-8;header=present");
    assertSameRows(list, read(text(csv), ','), false);
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("API-008 csv=svensk ger samma poster med semikolon, decimalkomma och BOM")
  void holdsSameRowsInSwedish(String list) throws IOException {
    String text = text(request().get(list + "?limit=1000&csv=svensk"));
    assertThat(text).startsWith("\uFEFF");
    assertSameRows(list, read(text.substring(1), ';'), true);
  }

  @Test
  @DisplayName("API-007 Rubrikraden har inre fält med punkt och raderna decimalpunkt")
  void writesHeaderAndDecimalPoint() {
    String area = PLAN + "/produktionsomraden?budgetar=2023&omrade=vuxenutbildning";
    assertThat(text(request().get(area + "&csv=standard&fields=namn,bruttoIntakt,tryckt")))
        .isEqualTo(
            "namn,bruttoIntakt,tryckt.bruttoIntakt,tryckt.bruttoKostnad,tryckt.resultat\r\n"
                + "Vuxenutbildning,23.1,\"23,1\",\"-45,4\",\"-22,3\"\r\n");
    assertThat(text(request().get(area + "&csv=svensk&fields=namn,bruttoKostnad,tryckt.resultat")))
        .isEqualTo("\uFEFFnamn;bruttoKostnad;tryckt.resultat\r\nVuxenutbildning;-45,4;-22,3\r\n");
  }

  @Test
  @DisplayName("API-007 En tom indikatorcell är en tom cell, aldrig noll")
  void leavesMissingFiguresEmpty() {
    assertThat(
            text(
                request()
                    .get(
                        "/indikatorer/1441-ks-digital-mognad/varden?csv=standard&fields=matar,varde,tryckt")))
        .isEqualTo("matar,varde,tryckt\r\n2020,,\r\n2021,44,44%\r\n2022,47.1,\"47,1%\"\r\n");
  }

  @Test
  @DisplayName("API-007 En tom sida har bara rubrikraden")
  void writesHeaderOfEmptyPage() {
    assertThat(text(request().get("/kommuner?csv=standard&page=9")))
        .isEqualTo("kommunkod,namn,namnFullt,lan,lanskod\r\n");
  }

  @Test
  @DisplayName("API-003 API-007 CSV har sidlänkarna i huvudet Link, samma som i JSON")
  void linksPagesInHeader() {
    String list = "/budgetrader?planId=1441-ks-2023&jamforelsear=true&csv=standard&limit=10&page=2";
    List<String> links = new ArrayList<>();
    Matcher link =
        Pattern.compile("<([^>]+)>; rel=\"([a-z]+)\"").matcher(request().get(list).header("Link"));
    while (link.find()) {
      links.add(link.group(2) + " " + link.group(1));
    }
    assertThat(links.remove(5)).startsWith("describedby ");
    assertThat(links)
        .hasSize(5)
        .allMatch(l -> l.contains(" http://localhost:") && l.contains("limit=10"))
        .anyMatch(l -> l.startsWith("next ") && l.contains("page=3"))
        .anyMatch(l -> l.startsWith("prev ") && l.contains("page=1"))
        .anyMatch(l -> l.startsWith("last ") && l.contains("page=3"));
  }

  @Test
  @DisplayName("API-008 FEL-002 En okänd dialekt är 400 med de dialekter som finns")
  void refusesUnknownDialect() {
    assertThat(problem(400, "/kommuner?csv=excel").getString("fel[0].accepterat"))
        .isEqualTo("standard, svensk");
  }

  @Test
  @DisplayName("API-007 Fel är problemdokument även när CSV begärs")
  void answersProblemsAsJson() {
    problem(400, request().accept("text/csv").get("/kommuner?limit=0"));
    problem(404, request().accept("text/csv").get("/verksamhetsplaner/finns-inte/avsnitt"));
    assertThat(json("/kommuner").getList("poster")).hasSize(13);
  }

  private static void assertSameRows(String list, List<CSVRecord> records, boolean swedish)
      throws IOException {
    JsonNode rows =
        EXACT.readTree(request().get(list + "?limit=1000").asByteArray()).path("poster");
    assertThat(records).hasSize(rows.size());
    for (CSVRecord record : records) {
      JsonNode row = rows.get((int) record.getRecordNumber() - 1);
      record.toMap().forEach((column, cell) -> assertCell(cell, at(row, column), swedish));
      assertThat(record.getParser().getHeaderNames()).doesNotContain("_links");
      row.fieldNames()
          .forEachRemaining(
              name ->
                  assertThat(record.getParser().getHeaderNames())
                      .anyMatch(c -> name.equals("_links") || (c + ".").startsWith(name + ".")));
    }
  }

  private static void assertCell(String cell, JsonNode value, boolean swedish) {
    if (value.isNumber()) {
      String figure = value.decimalValue().toPlainString();
      assertThat(cell).isEqualTo(swedish ? figure.replace('.', ',') : figure);
    } else if (value.isArray()) {
      assertThat(cell.isEmpty()).isEqualTo(value.isEmpty());
    } else if (value.isNull() || value.isMissingNode()) {
      assertThat(cell).isEmpty();
    } else if (value.isValueNode()) {
      assertThat(cell).isIn(value.asText(), "'" + value.asText());
    }
  }

  private static JsonNode at(JsonNode row, String column) {
    JsonNode node = row;
    for (String name : column.split("\\.")) {
      node = node.path(name);
    }
    return node;
  }

  private static List<CSVRecord> read(String text, char delimiter) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.getRecords();
    }
  }

  private static String text(Response response) {
    return new String(response.asByteArray(), StandardCharsets.UTF_8);
  }
}
