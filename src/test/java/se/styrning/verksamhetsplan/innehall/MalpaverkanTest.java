package se.styrning.verksamhetsplan.innehall;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.testsupport.Seed;

@QuarkusTest
class MalpaverkanTest {

  private static final String PATH = PLAN + "/malpaverkan";

  static IntStream goals() {
    return IntStream.rangeClosed(1, 17);
  }

  @Test
  @DisplayName("PLAN-011 Planen anger mål 8 och 11 som primära och inga andra")
  void goals8And11ArePrimary() {
    JsonPath primara = json(PATH + "?grad=PRIMAR");
    assertThat(primara.getList("poster.globaltMal", Integer.class)).containsExactly(8, 11);
    assertThat(primara.getList("poster.kallrader")).containsOnly(List.of(97));
    assertThat(primara.getList("poster.motiv", String.class))
        .allSatisfy(motiv -> assertThat(Seed.line(97)).contains(motiv));
    assertThat(json(PATH + "?grad=SEKUNDAR").getInt("_meta.totalRecords")).isZero();
    assertThat(json(PATH + "?grad=OVRIG").getInt("_meta.totalRecords")).isZero();
  }

  @Test
  @DisplayName("PLAN-011 Övriga 15 mål är ej angivna, med skälet att bilden saknas")
  void otherGoalsAreNotStated() {
    JsonPath ovriga = json(PATH + "?grad=EJ_ANGIVEN");
    assertThat(ovriga.getList("poster.globaltMal", Integer.class))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 13, 14, 15, 16, 17);
    assertThat(ovriga.getList("poster.motiv", String.class))
        .containsOnly("Framgår endast av en bild som saknas i källtexten.");
    assertThat(ovriga.getList("poster.anmarkningar")).containsOnly(List.of("l91-bild"));
  }

  @ParameterizedTest
  @MethodSource("goals")
  @DisplayName("PLAN-012 Sett från målet är påverkan densamma som sett från planen")
  void bothSidesAgree(int nummer) {
    Map<String, Object> fromPlan = json(PATH + "/" + nummer).getMap("$");
    JsonPath fromGoal = json("/globala-mal/" + nummer + "/malpaverkan?organ=1441-ks&budgetar=2023");
    assertThat(fromGoal.getInt("_meta.totalRecords")).isEqualTo(1);
    Map<String, Object> row = fromGoal.get("poster[0]");
    for (String field : List.of("globaltMal", "grad", "motiv", "kalla", "kallrader")) {
      assertThat(row.get(field)).as(field).isEqualTo(fromPlan.get(field));
    }
    assertThat(row)
        .containsEntry("planId", "1441-ks-2023")
        .containsEntry("kommunkod", "1441")
        .containsEntry("organ", "1441-ks")
        .containsEntry("budgetar", 2023);
  }

  @ParameterizedTest
  @CsvSource({
    "8, kommunkod=1441&grad=PRIMAR, 1",
    "8, grad=EJ_ANGIVEN, 0",
    "13, kommunkod=1441&grad=EJ_ANGIVEN, 1",
    "8, kommunkod=1441&organ=1441-ks, 1",
    "8, kommunkod=1480, 0",
    "8, organ=1441-sbn, 0",
    "8, kommunkod=1441&budgetar=2022, 0"
  })
  @DisplayName("PLAN-012 Planerna som rör ett mål filtreras på grad, kommun, organ och år")
  void plansOfAGoalAreFiltered(int nummer, String filter, int expected) {
    assertThat(
            json("/globala-mal/" + nummer + "/malpaverkan?" + filter).getInt("_meta.totalRecords"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/globala-mal/0/malpaverkan, nummer, 0",
    "/globala-mal/18/malpaverkan, nummer, 18",
    "/globala-mal/18, nummer, 18",
    PATH + "/18, globaltMal, 18"
  })
  @DisplayName("FEL-004 Ett globalt mål som inte finns är 404 som namnger det")
  void unknownGoalIsNamed(String path, String parameter, String value) {
    JsonPath problem = problem(404, path);
    assertThat(problem.getString("fel[0].parameter")).isEqualTo(parameter);
    assertThat(problem.getString("fel[0].varde")).isEqualTo(value);
  }
}
