package se.styrning.shared.list;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.styrning.testsupport.Operations;

@QuarkusTest
class SidaTest {

  static List<String> lists() {
    return Operations.lists();
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("API-001 Utan limit och page ger varje lista första sidan med högst 20 poster")
  void givesFirstTwentyByDefault(String list) {
    JsonPath page = json(list);
    int total = page.getInt("_meta.totalRecords");
    int count = Math.min(20, total);
    assertThat(total).isPositive();
    assertThat(page.getMap("_meta"))
        .isEqualTo(
            Map.of("totalRecords", total, "page", 1, "offset", 0, "limit", 20, "count", count));
    assertThat(page.getList("poster")).hasSize(count);
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("API-001 Sidor om en post ger tillsammans hela listan i samma ordning")
  void cutsListIntoPages(String list) {
    List<Object> whole = json(list + "?limit=1000").getList("poster");
    List<Object> pieces = new ArrayList<>();
    for (int page = 1; page <= Math.min(3, whole.size()); page++) {
      JsonPath piece = json(list + "?limit=1&page=" + page);
      assertThat(piece.getMap("_meta"))
          .containsEntry("totalRecords", whole.size())
          .containsEntry("offset", page - 1)
          .containsEntry("count", 1);
      pieces.addAll(piece.getList("poster"));
    }
    assertThat(pieces).isNotEmpty().isEqualTo(whole.subList(0, Math.min(3, whole.size())));
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("API-002 En sida efter den sista är en tom lista med 200")
  void givesNothingPastLastPage(String list) {
    int total = json(list).getInt("_meta.totalRecords");
    for (String query : List.of("?limit=1000&page=2", "?limit=1000&page=2000000")) {
      JsonPath page = json(list + query);
      assertThat(page.getList("poster")).isEmpty();
      assertThat(page.getInt("_meta.totalRecords")).isEqualTo(total);
      assertThat(page.getInt("_meta.count")).isZero();
      assertThat(page.getString("_links.prev.href")).contains("page=1").doesNotContain("page=19");
      assertThat(page.getMap("_links")).doesNotContainKey("next");
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName(
      "API-003 Varje listas _links har self, first och last, och next och prev där de finns")
  void linksPages(String list) {
    int total = json(list).getInt("_meta.totalRecords");
    JsonPath first = json(list + "?limit=1");
    assertThat(first.getMap("_links"))
        .containsOnlyKeys(
            total > 1
                ? List.of("self", "first", "last", "next")
                : List.of("self", "first", "last"));
    JsonPath last = json(list + "?limit=1&page=" + total);
    assertThat(last.getMap("_links"))
        .containsOnlyKeys(
            total > 1
                ? List.of("self", "first", "last", "prev")
                : List.of("self", "first", "last"));
    assertThat(last.getString("_links.self.href"))
        .isEqualTo(first.getString("_links.last.href"))
        .endsWith("page=" + total);
  }

  @Test
  @DisplayName("API-003 Länkarna är absoluta och upprepar begärans övriga parametrar")
  void repeatsOtherParameters() {
    String query =
        PLAN + "/produktionsomraden?budgetar=2022&sort=-namn&fields=namn,nummer&limit=5&page=2";
    JsonPath page = json(query);
    for (String rel : List.of("self", "first", "last", "next", "prev")) {
      String href = page.getString("_links." + rel + ".href");
      assertThat(href)
          .matches("http://localhost:\\d+/styrning/v1" + PLAN + "/produktionsomraden\\?.*")
          .contains("budgetar=2022", "sort=-namn", "limit=5")
          .containsPattern("fields=namn(,|%2C)nummer");
      assertThat(page.getString("_links." + rel + ".rel")).isEqualTo(rel);
      assertThat(page.getString("_links." + rel + ".method")).isEqualTo("GET");
    }
    assertThat(page.getString("_links.first.href")).containsPattern("[?&]page=1(&|$)");
    assertThat(page.getString("_links.prev.href")).containsPattern("[?&]page=1(&|$)");
    assertThat(page.getString("_links.self.href")).containsPattern("[?&]page=2(&|$)");
    assertThat(page.getString("_links.next.href")).containsPattern("[?&]page=3(&|$)");
    assertThat(page.getString("_links.last.href")).containsPattern("[?&]page=3(&|$)");
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("API-001 Varje lista godtar limit=1 och limit=1000")
  void acceptsOuterLimits(String list) {
    assertThat(json(list + "?limit=1").getList("poster")).hasSize(1);
    assertThat(json(list + "?limit=1000").getInt("_meta.limit")).isEqualTo(1000);
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("API-001 FEL-002 Varje lista nekar limit och page utanför sina gränser")
  void refusesOutsideLimits(String list) {
    for (String bad : List.of("limit=0", "limit=1001", "page=0", "page=2000001")) {
      assertThat(problem(400, list + "?" + bad).getString("fel[0].parameter"))
          .isEqualTo(bad.substring(0, bad.indexOf('=')));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "limit, 0, 1–1000",
    "limit, -1, 1–1000",
    "limit, 1001, 1–1000",
    "limit, 2147483648, 1–1000",
    "limit, 1e3, 1–1000",
    "limit, 1.0, 1–1000",
    "limit, abc, 1–1000",
    "page, 0, 1–2000000",
    "page, -1, 1–2000000",
    "page, 2000001, 1–2000000",
    "page, 2147483648, 1–2000000",
    "page, 1e3, 1–2000000",
    "page, abc, 1–2000000",
  })
  @DisplayName("FEL-002 Ett ogiltigt tal ger parametern, värdet och vad som godtas")
  void namesBadNumber(String parameter, String value, String accepted) {
    for (String list : List.of("/kommuner", PLAN + "/avsnitt")) {
      JsonPath problem = problem(400, list + "?" + parameter + "=" + value);
      assertThat(problem.getString("type")).endsWith("/problemtyper/ogiltig-parameter");
      assertThat(problem.getList("fel"))
          .containsExactly(Map.of("parameter", parameter, "varde", value, "accepterat", accepted));
      assertThat(problem.getString("detail")).contains(parameter, accepted);
    }
  }

  @Test
  @DisplayName("FEL-002 Två ogiltiga värden ger två fel")
  void namesEveryBadValue() {
    assertThat(problem(400, "/kommuner?limit=0&page=0").getList("fel.parameter"))
        .containsExactly("limit", "page");
    get("/kommuner?limit=1&page=1").then().statusCode(200);
  }
}
