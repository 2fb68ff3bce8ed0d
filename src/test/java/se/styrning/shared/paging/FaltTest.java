package se.styrning.shared.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Operations;

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
