package se.styrning.shared.list;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.testsupport.Operations;
import se.styrning.testsupport.Operations.Filter;

@QuarkusTest
class FilterTest {

  /** What filters name, and do not only compare with. */
  private static final Set<String> IDENTITIES =
      Set.of("kommunkod", "organ", "planId", "globaltMal", "jamforelsegrupp");

  static List<Filter> filters() {
    return Operations.filters();
  }

  @ParameterizedTest
  @MethodSource("filters")
  @DisplayName("API-006 Varje filter ger alla poster som stämmer och inga andra")
  void keepsMatchingRows(Filter filter) {
    List<Map<String, Object>> kept = rows(filter, filter.example());
    List<Map<String, Object>> whole = json(filter.address() + "?limit=1000").getList("poster");
    assertThat(kept).as("rows for the documented example").isNotEmpty();
    assertThat(whole).containsAll(kept);
    if (whole.get(0).containsKey(filter.name())) {
      assertThat(kept).isEqualTo(whole.stream().filter(row -> matches(row, filter)).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("filters")
  @DisplayName(
      "API-006 Ett värde som ingen post har ger en tom lista; ett okänt kodvärde är 400, det som"
          + " inte är ett datum, och det som nämner något som inte finns")
  void keepsNothingForOtherValue(Filter filter) {
    String other = filter.example().matches("\\d+") ? "987654" : "finns-inte";
    String address = filter.address() + "?" + filter.name() + "=" + other;
    if (isDate(filter) || IDENTITIES.contains(filter.name())) {
      assertThat(problem(400, address).getString("fel[0].parameter")).isEqualTo(filter.name());
    } else if (filter.values().isEmpty()) {
      JsonPath page = json(address);
      assertThat(page.getList("poster")).isEmpty();
      assertThat(page.getInt("_meta.totalRecords")).isZero();
    } else {
      JsonPath problem = problem(400, address);
      assertThat(problem.getString("fel[0].parameter")).isEqualTo(filter.name());
      assertThat(problem.getString("fel[0].varde")).isEqualTo(other);
      assertThat(problem.getString("fel[0].accepterat").split(", "))
          .containsExactlyInAnyOrderElementsOf(filter.values());
    }
  }

  @ParameterizedTest
  @MethodSource("filters")
  @DisplayName("API-006 Kodvärdena delar listan mellan sig utan att någon post är med två gånger")
  void dividesListByCode(Filter filter) {
    List<Map<String, Object>> whole = json(filter.address() + "?limit=1000").getList("poster");
    List<Map<String, Object>> parts =
        filter.values().stream().flatMap(value -> rows(filter, value).stream()).toList();
    if (filter.values().isEmpty()) {
      get(filter.address() + "?" + filter.name() + "=").then().statusCode(400);
    } else {
      assertThat(parts).containsExactlyInAnyOrderElementsOf(whole);
    }
  }

  @Test
  @DisplayName("API-006 Flera filter gäller tillsammans")
  void combinesFilters() {
    assertThat(
            json("/budgetrader?budgetar=2023&omrade=vuxenutbildning&kommunkod=1441")
                .getList("poster.resultat"))
        .hasToString("[-22.3]");
    assertThat(json("/budgetrader?omrade=vuxenutbildning&kommunkod=1440").getList("poster"))
        .isEmpty();
  }

  @Test
  @DisplayName("API-006 Kommuner filtreras på jämförelsegruppens medlemmar och på län")
  void filtersMunicipalities() {
    assertThat(json("/kommuner?lanskod=13").getList("poster.namn")).containsExactly("Kungsbacka");
    assertThat(json("/kommuner?jamforelsegrupp=goteborgsregionen").getList("poster.kommunkod"))
        .hasSize(13)
        .contains("1441", "1384");
  }

  @Test
  @DisplayName("API-006 Planer filtreras på globala mål som de faktiskt rör")
  void filtersPlansByGoal() {
    assertThat(json("/verksamhetsplaner?kommunkod=1441&globaltMal=11").getList("poster.planId"))
        .containsExactly("1441-ks-2023");
    assertThat(json("/verksamhetsplaner?kommunkod=1441&globaltMal=1").getList("poster")).isEmpty();
  }

  @Test
  @DisplayName("API-006 Citattecken och procenttecken i ett filter är vanliga tecken")
  void treatsSyntaxAsText() {
    for (String value : List.of("' or '1'='1", "%", "_", "\\", "\"", "1441'--")) {
      String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
      assertThat(json("/kommuner?lanskod=" + encoded).getList("poster")).as(value).isEmpty();
    }
  }

  private static boolean isDate(Filter filter) {
    return filter.example().matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private static List<Map<String, Object>> rows(Filter filter, String value) {
    return json(filter.address() + "?limit=1000&" + filter.name() + "=" + value).getList("poster");
  }

  private static boolean matches(Map<String, Object> row, Filter filter) {
    Object value = row.get(filter.name());
    return value instanceof Collection<?> several
        ? several.contains(filter.example())
        : filter.example().equals(String.valueOf(value));
  }

  @ParameterizedTest
  @CsvSource({
    "/budgetrader, kommunkod, 9999, 1480",
    "/budgetrader, organ, 1441-finns-inte, 1441-sbn",
    "/produktionsomraden, planId, 1441-ks-1999, 1441-ks-2023",
    "/indikatorer, organ, 1441-finns-inte, 1441-sbn",
    "/verksamhetsplaner, kommunkod, 9999, 1480",
    "/verksamhetsplaner, globaltMal, 18, 17",
    "/kommuner, jamforelsegrupp, finns-inte, goteborgsregionen",
    "/organ, kommunkod, 9999, 1441",
    "/sektorer, kommunkod, 9999, 1441",
    "/uppfoljningar, organ, 1441-finns-inte, 1441-sbn",
    "/uppfoljningsschema, organ, 1441-finns-inte, 1441-sbn",
    "/helhetsuppfoljningar, kommunkod, 9999, 1480",
    "/globala-mal/8/malpaverkan, organ, 1441-finns-inte, 1441-sbn",
    "/handelser, kommunkod, 9999, 1441"
  })
  @DisplayName("API-050 Ett filter som nämner något som inte finns är 400 och säger vilket")
  void refusesFilterOfNothing(String list, String filter, String missing, String there) {
    JsonPath problem = problem(400, get(list + "?" + filter + "=" + missing));
    assertThat(problem.getString("type")).endsWith("/problemtyper/ogiltig-parameter");
    assertThat(problem.getString("fel[0].parameter")).isEqualTo(filter);
    assertThat(problem.getString("fel[0].varde")).isEqualTo(missing);
    get(list + "?" + filter + "=" + there).then().statusCode(200);
  }

  @Test
  @DisplayName("API-050 Också hela listor och CSV nekar ett filter som nämner något som inte finns")
  void refusesFilterOfNothingWhole() {
    problem(400, get("/budgetrader?hela=true&csv=standard&organ=1441-finns-inte"));
    problem(400, get("/indikatorer?efter=0&organ=1441-finns-inte"));
    problem(400, get("/organ?csv=svensk&kommunkod=9999"));
    get("/budgetrader?hela=true&csv=standard&organ=1441-sbn").then().statusCode(200);
  }
}
