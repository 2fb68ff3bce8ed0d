package se.styrning.plandokument;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Contract;

@QuarkusTest
class PlandokumentTest {

  @Test
  @DisplayName("PLAN-003 Planen anger titel, organ, budgetår, version, status och antagandebeslut")
  void planStatesWhatItIs() {
    JsonPath plan = json(PLAN);
    assertThat(plan.getString("planId")).isEqualTo("1441-ks-2023");
    assertThat(plan.getString("kommunkod")).isEqualTo("1441");
    assertThat(plan.getString("organ")).isEqualTo("1441-ks");
    assertThat(plan.getInt("budgetar")).isEqualTo(2023);
    assertThat(plan.getInt("planversion")).isEqualTo(1);
    assertThat(plan.getString("status")).isEqualTo("ANTAGEN");
    assertThat(plan.getString("titel.tryckt")).isEqualTo("VERKSAMHETSPLAN 2023 KOMMUNSTYRELSEN");
    assertThat(plan.getList("beslut")).hasSize(1);
    assertThat(plan.getString("beslut[0].typ")).isEqualTo("ANTAGANDE");
    assertThat(plan.getString("beslut[0].organ")).isEqualTo("1441-ks");
    assertThat(plan.getString("beslut[0].datum")).isEqualTo("2023-04-05");
    assertThat(plan.getString("beslut[0].paragraf")).isEqualTo("§ 66");
    assertThat(plan.getString("kallfil.shaSumma")).startsWith("b687db60b49a07e5");
    assertThat(plan.getInt("kallfil.antalRader")).isEqualTo(373);
  }

  @Test
  @DisplayName(
      "PLAN-003 Överordnad budget och politisk grund återges; det källan inte anger är null")
  void whatTheSourceDoesNotGiveIsNull() {
    JsonPath plan = json(PLAN);
    assertThat(plan.getString("overordnadBudget.namn")).isEqualTo("Budget 2023 med plan 2024-2025");
    assertThat(plan.getString("overordnadBudget.organ")).isEqualTo("1441-kf");
    assertThat(plan.getList("politiskGrund.parter", String.class))
        .containsExactly("Moderaterna", "Socialdemokraterna");
    assertThat(plan.getInt("politiskGrund.franAr")).isEqualTo(2023);
    assertThat(plan.getInt("politiskGrund.tillAr")).isEqualTo(2026);
    assertThat(plan.<Map<String, Object>>get("beslut[0]")).containsEntry("diarienummer", null);
    assertThat(plan.<Map<String, Object>>get("overordnadBudget"))
        .containsEntry("datum", null)
        .containsEntry("paragraf", null);
    assertThat(plan.getList("produktionsomraden.sektor")).hasSize(14).containsOnlyNulls();
  }

  @Test
  @DisplayName("PLAN-003 Dokumentet rymmer alla delar i rätt antal")
  void documentHoldsEveryPart() {
    Map<String, Object> plan = json(PLAN).getMap("$");
    Map<String, Integer> sizes =
        plan.entrySet().stream()
            .filter(part -> part.getValue() instanceof List)
            .collect(Collectors.toMap(Map.Entry::getKey, e -> ((List<?>) e.getValue()).size()));
    assertThat(sizes)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("beslut", 1),
                Map.entry("avsnitt", 34),
                Map.entry("framgangsfaktorer", 5),
                Map.entry("inriktningar", 12),
                Map.entry("mandatperiodsteman", 5),
                Map.entry("verksamhetsperspektiv", 3),
                Map.entry("malpaverkan", 17),
                Map.entry("indikatorer", 6),
                Map.entry("finansiellaMal", 3),
                Map.entry("forutsattningar", 4),
                Map.entry("produktionsomraden", 14),
                Map.entry("budgettotaler", 2),
                Map.entry("anmarkningar", 38)));
  }

  @Test
  @DisplayName("PLAN-003 Dokumentet länkar till varje lista under planen")
  void documentLinksToEveryListBelowIt() {
    Set<String> linked =
        json(PLAN).<String, Map<String, String>>getMap("_links").values().stream()
            .map(link -> link.get("href").replaceFirst(".*" + PLAN, ""))
            .collect(Collectors.toSet());
    assertThat(Contract.served().operations())
        .filteredOn(operation -> operation.method().equals("get"))
        .filteredOn(operation -> !operation.node().has("security"))
        .map(Contract.Operation::path)
        .filteredOn(path -> path.matches("/verksamhetsplaner/\\{planId}/[^{]+"))
        .hasSizeGreaterThan(13)
        .allSatisfy(path -> assertThat(linked).contains(path.replaceFirst(".*}", "")));
  }

  @Test
  @DisplayName("PLAN-020 Planen finns i listan över planer med den version som gäller")
  void planIsListed() {
    JsonPath lista = json("/verksamhetsplaner?organ=1441-ks&budgetar=2023");
    assertThat(lista.getInt("_meta.totalRecords")).isEqualTo(1);
    Map<String, Object> plan = lista.get("poster[0]");
    plan.remove("_links");
    assertThat(plan.remove("upphavd")).isNull();
    assertThat(plan)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "planId", "1441-ks-2023",
                "kommunkod", "1441",
                "organ", "1441-ks",
                "budgetar", 2023,
                "titel", "VERKSAMHETSPLAN 2023 KOMMUNSTYRELSEN",
                "planversion", 1,
                "status", "ANTAGEN",
                "antagen", "2023-04-05"));
  }

  @ParameterizedTest
  @CsvSource({
    "kommunkod=1441, 1",
    "kommunkod=1480, 0",
    "organ=1441-ks, 1",
    "organ=1441-sbn, 0",
    "budgetar=2023, 1",
    "budgetar=2022, 0",
    "kommunkod=1441&status=ANTAGEN, 1",
    "status=ERSATT, 0",
    "kommunkod=1441&globaltMal=8, 1",
    "kommunkod=1441&globaltMal=11, 1",
    "globaltMal=13, 0",
    "globaltMal=8&organ=1441-ks&budgetar=2023, 1"
  })
  @DisplayName("PLAN-020 Planlistan filtreras på kommun, organ, budgetår, status och globalt mål")
  void plansAreFiltered(String filter, int expected) {
    JsonPath lista = json("/verksamhetsplaner?" + filter);
    assertThat(lista.getList("poster.planId.findAll { it == '1441-ks-2023' }")).hasSize(expected);
    assertThat(lista.getInt("_meta.totalRecords")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/verksamhetsplaner/1441-ks-2024, planId, 1441-ks-2024",
    "/verksamhetsplaner/1441-ks-2024/avsnitt, planId, 1441-ks-2024",
    "/verksamhetsplaner/1441-ks-2024/versioner, planId, 1441-ks-2024",
    "/verksamhetsplaner/1441-ks-2024/beslut, planId, 1441-ks-2024",
    "/verksamhetsplaner/1441-ks-2023/versioner/2, nummer, 2"
  })
  @DisplayName("FEL-004 En plan, version eller ett avsnitt som inte finns är 404 som namnger det")
  void unknownPlanIsNamed(String path, String parameter, String value) {
    JsonPath problem = problem(404, path);
    assertThat(problem.getString("fel[0].parameter")).isEqualTo(parameter);
    assertThat(problem.getString("fel[0].varde")).isEqualTo(value);
  }
}
