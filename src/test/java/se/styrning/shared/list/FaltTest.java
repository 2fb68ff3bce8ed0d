package se.styrning.shared.list;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;
import static se.styrning.testsupport.Api.request;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Contract;
import se.styrning.testsupport.Json;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Operations.Call;

@QuarkusTest
class FaltTest {

  static List<String> lists() {
    return Operations.lists();
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("API-005 fields ger bara det valda fältet, för varje fält i varje lista")
  void givesOnlyChosenField(String list) {
    Map<String, Object> whole = json(list + "?limit=1").getMap("poster[0]");
    for (String field : whole.keySet()) {
      if (!field.equals("_links")) {
        JsonPath page = json(list + "?limit=1&fields=" + field);
        assertThat(page.<String, Object>getMap("poster[0]"))
            .containsOnlyKeys(field, "_links")
            .containsEntry(field, whole.get(field))
            .containsEntry("_links", whole.get("_links"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("API-005 FEL-002 Ett okänt fält är 400 och svaret räknar upp fälten")
  void refusesUnknownField(String list) {
    List<String> names =
        json(list + "?limit=1").<String, Object>getMap("poster[0]").keySet().stream()
            .filter(name -> !name.equals("_links"))
            .toList();
    JsonPath problem = problem(400, list + "?fields=finnsInte");
    assertThat(problem.getString("fel[0].parameter")).isEqualTo("fields");
    assertThat(problem.getString("fel[0].varde")).isEqualTo("finnsInte");
    assertThat(problem.getString("fel[0].accepterat").split(", "))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  @ParameterizedTest
  @MethodSource("objects")
  @DisplayName("API-005 fields ger bara det valda fältet, för varje fält i varje ensam resurs")
  void givesOnlyChosenFieldOfObject(Call call) {
    Map<String, Object> whole = read(call, "").getMap("");
    for (String field : whole.keySet()) {
      if (!field.equals("_links")) {
        assertThat(read(call, "?fields=" + field).<String, Object>getMap(""))
            .containsOnlyKeys(field, "_links")
            .containsEntry(field, whole.get(field))
            .containsEntry("_links", whole.get("_links"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("objects")
  @DisplayName(
      "API-005 FEL-002 Ett okänt fält i en ensam resurs är 400 och svaret räknar upp fälten")
  void refusesUnknownFieldOfObject(Call call) {
    List<String> names =
        read(call, "").<String, Object>getMap("").keySet().stream()
            .filter(name -> !name.equals("_links"))
            .toList();
    JsonPath problem = problem(400, call.send("?fields=finnsInte"));
    assertThat(problem.getString("fel[0].parameter")).isEqualTo("fields");
    assertThat(problem.getString("fel[0].accepterat").split(", "))
        .contains(names.toArray(new String[0]));
  }

  @ParameterizedTest
  @MethodSource("objects")
  @DisplayName("API-005 API-010 En resurs med valda fält har en egen ETag och är 304 oförändrad")
  void tagsChosenFields(Call call) {
    String field = read(call, "").<String, Object>getMap("").keySet().iterator().next();
    Response chosen = call.send("?fields=" + field);
    String tag = chosen.header("ETag");
    assertThat(tag).isNotEqualTo(call.send("").header("ETag"));
    call.request()
        .header("If-None-Match", tag)
        .get(call.address() + "?fields=" + field)
        .then()
        .statusCode(304);
  }

  @Test
  @DisplayName("API-005 Punkt når inre fält i en ensam resurs, också i en lista")
  void reachesNestedFieldsOfObject() {
    JsonPath report =
        json(
            "/uppfoljningar/1441-ks-2023-apr/utfall?fields=rader.omrade,rader.budgetHelar.resultat");
    assertThat(report.getMap("")).containsOnlyKeys("rader", "_links");
    assertThat(report.<Map<String, Object>>getList("rader"))
        .hasSize(13)
        .allSatisfy(row -> assertThat(row).containsOnlyKeys("omrade", "budgetHelar"));
    assertThat(report.getMap("rader[0].budgetHelar")).containsOnlyKeys("resultat");
    assertThat(json("/problemtyper/upphavd?fields=exempel.title").getMap("exempel"))
        .isEqualTo(Map.of("title", "Planen är upphävd"));
  }

  @ParameterizedTest
  @CsvSource({
    "/uppfoljningar/1441-ks-2023-apr/rapport, application/pdf",
    "/uppfoljningar/1441-ks-2023-apr/rapport, text/html",
    "/problemtyper/upphavd, text/html"
  })
  @DisplayName("API-005 FEL-002 Det som inte är JSON har inga fält att välja")
  void refusesFieldsOfOtherForms(String address, String form) {
    JsonPath problem = problem(400, request().accept(form).get(address + "?fields=status"));
    assertThat(problem.getString("fel[0].parameter")).isEqualTo("fields");
  }

  @Test
  @DisplayName("API-005 Varje läsning av en ensam resurs tar fields, enligt kontraktet")
  void documentsFields() {
    assertThat(
            Operations.reads().stream()
                .map(Call::operation)
                .filter(operation -> operation.id().matches("get.*|list.*"))
                .filter(operation -> !operation.id().equals("getDcat"))
                .filter(
                    operation ->
                        !operation
                            .node()
                            .path("parameters")
                            .findValuesAsText("name")
                            .contains("fields"))
                .map(Contract.Operation::id))
        .isEmpty();
  }

  /** Every operation that reads one object which is there from the start. */
  /** The catalogue is a graph in several forms, and is given whole. */
  static List<Call> objects() {
    return Operations.reads().stream()
        .filter(call -> call.operation().id().startsWith("get") && call.isSteady())
        .filter(call -> !call.operation().id().equals("getDcat"))
        .toList();
  }

  private static JsonPath read(Call call, String query) {
    return Json.of(call.send(query).then().statusCode(200).extract());
  }

  @Test
  @DisplayName("API-005 Punkt når fält i inre poster och i listor")
  void reachesNestedFields() {
    String row = PLAN + "/produktionsomraden?budgetar=2023&omrade=vuxenutbildning&fields=";
    assertThat(json(row + "namn,tryckt.bruttoIntakt").<String, Object>getMap("poster[0]"))
        .containsOnlyKeys("namn", "tryckt", "_links")
        .containsEntry("tryckt", Map.of("bruttoIntakt", "23,1"));
    JsonPath targets = json(PLAN + "/finansiella-mal?fields=mal,varden.avserAr,varden.tryckt");
    assertThat(targets.<Map<String, Object>>getList("poster[0].varden"))
        .isNotEmpty()
        .allSatisfy(value -> assertThat(value).containsOnlyKeys("avserAr", "tryckt"));
  }

  @Test
  @DisplayName("API-005 Ett helt fält går före sina inre fält")
  void prefersWholeField() {
    assertThat(
            json(PLAN + "/produktionsomraden?limit=1&fields=tryckt,tryckt.resultat")
                .getMap("poster[0].tryckt"))
        .containsOnlyKeys("bruttoIntakt", "bruttoKostnad", "resultat");
  }

  @Test
  @DisplayName("API-005 Fält i hela planen väljs på samma sätt")
  void choosesFieldsOfDocument() {
    for (String address : List.of(PLAN, PLAN + "/versioner/1")) {
      JsonPath plan = json(address + "?fields=planId,titel.tryckt,inriktningar.nummer");
      assertThat(plan.getMap("")).containsOnlyKeys("planId", "titel", "inriktningar", "_links");
      assertThat(plan.getString("titel.tryckt")).isEqualTo("VERKSAMHETSPLAN 2023 KOMMUNSTYRELSEN");
      assertThat(plan.getMap("titel")).containsOnlyKeys("tryckt");
      assertThat(plan.getMap("inriktningar[11]")).isEqualTo(Map.of("nummer", 12));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {",", "namn,", ",namn", ".namn", "namn.", "namn.x", "namn..x", "Namn", "_links"})
  @DisplayName("API-005 FEL-002 En felskriven fältlista är 400")
  void refusesMalformedList(String fields) {
    assertThat(problem(400, "/kommuner?fields=" + fields).getString("fel[0].varde"))
        .isEqualTo(fields);
  }
}
