package se.styrning.statistik;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Seed;
import se.styrning.testsupport.Skriv;

@QuarkusTest
class StatistikTest {

  private static final int YEAR = 2452;
  private static final String INDICATORS = "/statistik/indikatorer";
  private static final String TARGETS = "/statistik/finansiella-mal";

  @Test
  @DisplayName("STA-001 Indikatorernas tryckta värden är en JSON-stat-tabell med år som tid")
  void writesIndicators() {
    JsonNode table = table(PLAN + INDICATORS);
    assertThat(table.path("version").asText()).isEqualTo("2.0");
    assertThat(table.path("class").asText()).isEqualTo("dataset");
    assertThat(table.path("label").asText()).isEqualTo("Planens indikatorer");
    assertThat(table.path("source").asText())
        .isEqualTo("VERKSAMHETSPLAN 2023 KOMMUNSTYRELSEN, antagen 2023-04-05");
    assertThat(table.path("updated").asText())
        .isEqualTo(
            json("/indikatorer?organ=1441-ks&budgetar=2023&limit=1").getString("poster[0].andrad"));
    assertThat(table.path("id").toString()).isEqualTo("[\"indikator\",\"matar\"]");
    assertThat(table.path("size").toString()).isEqualTo("[6,3]");
    assertThat(table.path("role").toString())
        .isEqualTo("{\"time\":[\"matar\"],\"metric\":[\"indikator\"]}");
    assertThat(table.at("/dimension/matar").toString())
        .isEqualTo(
            """
            {"label":"Mätår","category":{"index":["2020","2021","2022"],\
            "label":{"2020":"2020","2021":"2021","2022":"2022"}}}""");
    assertThat(table.path("value").toString())
        .isEqualTo(
            """
            {"0":79.0,"1":79.2,"2":78.8,"3":123,"4":109,"5":130,"6":68,"7":75,"8":72,"11":16,\
            "13":44,"14":47.1,"17":58}""");
    assertThat(table.at("/extension/tryckt").toString())
        .isEqualTo(
            """
            {"0":"79,0","1":"79,2","2":"78,8","3":"123","4":"109","5":"130","6":"68","7":"75",\
            "8":"72","11":"16","13":"44%","14":"47,1%","17":"58"}""");
  }

  @Test
  @DisplayName("STA-002 En tom cell har inget värde utan en status som förklaras")
  void leavesEmptyCellsOut() {
    JsonNode table = table(PLAN + INDICATORS);
    assertThat(table.path("status").toString())
        .isEqualTo(
            """
            {"9":"TOM","10":"TOM","12":"TOM","15":"TOM","16":"TOM"}""");
    assertThat(table.at("/extension/status").toString())
        .isEqualTo("{\"TOM\":\"Cellen är tryckt och tom.\"}");
    assertThat(table.at("/extension/planId").asText()).isEqualTo("1441-ks-2023");
    assertThat(table.at("/extension/planversion").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, hme-totalt-kommunen, 128, 1, 'index 0–100', INDEX",
    "1, svenskt-naringslivs-ranking, 129, 0, 'plats i rangordning, 1 är bäst', PLACERING",
    "4, digital-mognad, 132, 1, procent, PROCENT",
    "5, bostader-i-detaljplaner, 133, 0, antal, ANTAL"
  })
  @DisplayName("STA-003 Varje indikator har namn och enhet som tryckt, decimaler, prognos och skäl")
  void describesIndicators(
      int place, String id, int kallrad, int decimals, String unit, String base) {
    JsonNode measures = table(PLAN + INDICATORS).at("/dimension/indikator/category");
    assertThat(measures.path("index").get(place).asText()).isEqualTo(id);
    assertThat(Seed.line(kallrad)).contains(measures.at("/label/" + id).asText());
    assertThat(measures.at("/unit/" + id).toString())
        .isEqualTo("{\"decimals\":%d,\"label\":\"%s\",\"base\":\"%s\"}", decimals, unit, base);
    JsonNode plain = table(PLAN + "/indikatorer/" + id);
    assertThat(measures.at("/note/" + id).toString())
        .isEqualTo(
            "[\"Prognos 2023: %s\",\"%s\"]",
            plain.at("/prognos/tryckt").asText(), plain.path("onskadRiktningMotiv").asText());
  }

  @Test
  @DisplayName("STA-004 De finansiella målens värden är en JSON-stat-tabell med budget och plan")
  void writesTargets() {
    JsonNode table = table(PLAN + TARGETS);
    assertThat(table.path("label").asText()).isEqualTo("Planens finansiella mål");
    assertThat(table.path("id").toString()).isEqualTo("[\"mal\",\"avserAr\"]");
    assertThat(table.path("size").toString()).isEqualTo("[3,3]");
    assertThat(table.at("/dimension/avserAr/category/index").toString())
        .isEqualTo("[\"2023\",\"2024\",\"2025\"]");
    assertThat(table.path("value").toString())
        .isEqualTo(
            """
            {"0":28.9,"1":28.3,"2":27.7,"3":66942,"4":70401,"5":75082,"6":99.0,"7":98.2,"8":98.9}""");
    assertThat(table.path("status").toString())
        .isEqualTo(
            """
            {"0":"BUDGET","1":"PLAN","2":"PLAN","3":"BUDGET","4":"PLAN","5":"PLAN","6":"BUDGET",\
            "7":"PLAN","8":"PLAN"}""");
    assertThat(table.at("/extension/tryckt/3").asText()).isEqualTo("66 942");
    assertThat(table.at("/extension/status").fieldNames())
        .toIterable()
        .containsExactly("BUDGET", "PLAN");
    assertThat(table.at("/dimension/mal/category/unit/nettokostnadsandel").toString())
        .isEqualTo("{\"decimals\":1,\"label\":\"procent\",\"base\":\"PROCENT\"}");
  }

  @Test
  @DisplayName("STA-005 Målets ord, det tryckta snittet och ett feltryckt år är noter")
  void notesWhatIsNoCell() {
    JsonNode notes = table(PLAN + TARGETS).at("/dimension/mal/category/note");
    assertThat(strings(notes.path("nettokostnadsandel")))
        .containsExactly(Seed.line(272), "Snitt 2016–2025: 96,5", "2025 är tryckt som 2024");
    assertThat(strings(notes.path("soliditet"))).containsExactly(Seed.line(264));
  }

  @Test
  @DisplayName("STA-006 Tabellen länkar till samma tal som lista och till planen")
  void linksPlainAnswer() {
    JsonNode links = table(PLAN + TARGETS).path("_links");
    assertThat(links.at("/self/href").asText()).endsWith(PLAN + TARGETS);
    assertThat(links.at("/alternate/href").asText()).endsWith(PLAN + "/finansiella-mal");
    assertThat(links.at("/verksamhetsplan/href").asText()).endsWith(PLAN);
    assertThat(json(PLAN + "?fields=planId").getString("_links.statistik-indikatorer.href"))
        .endsWith(PLAN + INDICATORS);
    assertThat(json(PLAN + "?fields=planId").getString("_links.statistik-finansiella-mal.href"))
        .endsWith(PLAN + TARGETS);
  }

  @Test
  @DisplayName("STA-007 Tabellen är planens som den gäller: ny version, luckor i år, upphävd 410")
  void followsPlanInForce() {
    Skriv.organ();
    String plan = "/verksamhetsplaner/" + Skriv.ORGAN + "-" + YEAR;
    ObjectNode written = Skriv.lerumplan(YEAR);
    ArrayNode values = (ArrayNode) written.at("/indikatorer/0/varden");
    values.remove(1);
    ((ObjectNode) values.get(0)).put("matar", 2015);
    assertThat(Skriv.create(written).statusCode()).isEqualTo(201);
    problem(404, plan + INDICATORS);
    assertThat(Skriv.decide(YEAR, "ANTAGANDE", "2023-05-10", "§ 1").statusCode()).isEqualTo(201);
    JsonNode table = table(plan + INDICATORS);
    assertThat(table.path("size").toString()).isEqualTo("[6,4]");
    assertThat(table.at("/dimension/matar/category/index").toString())
        .isEqualTo("[\"2015\",\"2020\",\"2021\",\"2022\"]");
    assertThat(table.at("/value/0").asText()).isEqualTo("79.0");
    assertThat(table.at("/value/3").asText()).isEqualTo("78.8");
    assertThat(table.path("value").has("1") || table.path("status").has("1")).isFalse();
    assertThat(Skriv.decide(YEAR, "UPPHAVANDE", "2023-06-10", "§ 2").statusCode()).isEqualTo(201);
    problem(410, plan + INDICATORS);
    problem(410, plan + TARGETS);
  }

  @ParameterizedTest
  @ValueSource(strings = {INDICATORS, TARGETS})
  @DisplayName("STA-008 Okänd plan är 404, annat format 406 och okänd parameter 400")
  void refusesWhatIsNotThere(String path) {
    problem(404, "/verksamhetsplaner/1441-ks-1999" + path);
    problem(406, request().accept("text/csv").get(PLAN + path));
    problem(400, PLAN + path + "?finnsInte=1");
    assertThat(get(PLAN + path).header("ETag")).isNotBlank();
  }

  private static JsonNode table(String path) {
    return Skriv.json(get(path).then().statusCode(200).extract().asString());
  }

  private static List<String> strings(JsonNode texts) {
    List<String> strings = new ArrayList<>();
    texts.forEach(text -> strings.add(text.asText()));
    return strings;
  }

  @Test
  @DisplayName("STA-015 En plan utan indikatorer och mål har tomma tabeller enligt kontraktet")
  void writesEmptyTables() {
    Skriv.organ();
    ObjectNode written = Skriv.lerumplan(2453);
    for (String part : List.of("indikatorer", "finansiellaMal", "inriktningar")) {
      written.putArray(part);
    }
    written
        .withArray("/anmarkningar")
        .forEach(remark -> ((ObjectNode) remark).putArray("berordaDelar"));
    ((ObjectNode) written.at("/anmarkningar/0"))
        .withArray("/berordaDelar")
        .add("produktionsomraden/stod-och-utveckling");
    Skriv.create(written).then().statusCode(201);
    Skriv.decide(2453, "ANTAGANDE", "2023-05-11", "§ 2453").then().statusCode(201);
    String plan = Skriv.plan(2453);
    for (String statistik : List.of(INDICATORS, TARGETS)) {
      JsonNode table = table(plan + statistik);
      assertThat(table.path("size").toString()).isEqualTo("[0,0]");
      for (JsonNode dimension : table.path("dimension")) {
        assertThat(dimension.path("category").toString()).isEqualTo("{\"index\":[],\"label\":{}}");
      }
    }
  }
}
