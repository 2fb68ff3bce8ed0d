package se.styrning.shared.list;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Operations;

@QuarkusTest
class SorteringTest {

  private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyzåäö";

  static List<String> lists() {
    return Operations.lists();
  }

  @ParameterizedTest
  @MethodSource("lists")
  @DisplayName("API-004 Varje lista sorteras stigande och fallande på varje fält den anger")
  void sortsByEveryField(String list) {
    List<Object> whole = json(list + "?limit=1000").getList("poster");
    List<String> sortable =
        List.of(problem(400, list + "?sort=x").getString("fel[0].accepterat").split(", "));
    assertThat(sortable).isNotEmpty();
    for (String field : sortable) {
      String rising = list + "?limit=1000&sort=" + field;
      assertThat(json(rising).getList("poster"))
          .as(rising)
          .containsExactlyInAnyOrderElementsOf(whole);
      assertRising(values(rising, field));
      assertThat(values(list + "?limit=1000&sort=-" + field, field))
          .as("%s falling, nulls last too", rising)
          .isEqualTo(reversed(values(rising, field)));
    }
  }

  @Test
  @DisplayName("API-004 Namn ur databasen sorteras på svenska: å, ä, ö sist")
  void sortsNamesOfDatabaseInSwedish() {
    assertThat(json("/kommuner?sort=namn").getList("poster.namn"))
        .containsExactly(
            "Ale",
            "Alingsås",
            "Göteborg",
            "Härryda",
            "Kungsbacka",
            "Kungälv",
            "Lerum",
            "Lilla Edet",
            "Mölndal",
            "Partille",
            "Stenungsund",
            "Tjörn",
            "Öckerö");
  }

  @Test
  @DisplayName("API-004 Rubriker ur planen sorteras på svenska: o före ö")
  void sortsTextsOfPlanInSwedish() {
    List<String> titles = json(PLAN + "/avsnitt?sort=rubrik&limit=1000").getList("poster.rubrik");
    List<String> initials =
        titles.stream().map(t -> t.substring(0, 1).toLowerCase()).distinct().toList();
    assertThat(initials)
        .contains("a", "u")
        .isSortedAccordingTo(Comparator.comparingInt(ALPHABET::indexOf));
  }

  @Test
  @DisplayName("API-004 Ett andra fält ordnar poster som är lika i det första")
  void sortsBySeveralFields() {
    List<String> rows = json("/kommuner?sort=-lanskod,-namn&limit=3").getList("poster.namn");
    assertThat(rows).containsExactly("Öckerö", "Tjörn", "Stenungsund");
    List<String> last =
        json("/kommuner?sort=-lanskod,-namn&limit=1&page=13").getList("poster.namn");
    assertThat(last).containsExactly("Kungsbacka");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/kommuner", "/uppfoljningsschema", "/budgetrader", "/indikatorer"})
  @DisplayName("API-041 Ett fält ordnar en gång, och högst fem fält ordnar en lista")
  void boundsOrder(String list) {
    List<String> fields =
        List.of(problem(400, list + "?sort=x").getString("fel[0].accepterat").split(", "));
    String first = fields.get(0);
    for (String sort : List.of(first + "," + first, first + ",-" + first)) {
      JsonPath problem = problem(400, list + "?sort=" + sort);
      assertThat(problem.getString("fel[0].accepterat"))
          .isEqualTo("högst 5 fält, vart och ett en gång");
    }
    if (fields.size() > 5) {
      problem(400, list + "?sort=" + String.join(",", fields.subList(0, 6)));
      json(list + "?sort=" + String.join(",", fields.subList(0, 5)));
    }
  }

  private static List<Comparable<?>> values(String address, String field) {
    return json(address).getList("poster." + field);
  }

  /** The values in opposite order, with missing ones still last. */
  private static List<Comparable<?>> reversed(List<Comparable<?>> rising) {
    List<Comparable<?>> falling =
        new ArrayList<>(rising.stream().filter(Objects::nonNull).toList());
    Collections.reverse(falling);
    while (falling.size() < rising.size()) {
      falling.add(null);
    }
    return falling;
  }

  private static void assertRising(List<Comparable<?>> values) {
    List<Comparable<?>> present = values.stream().filter(Objects::nonNull).toList();
    assertThat(values.subList(0, present.size())).as("nulls last").isEqualTo(present);
    if (present.stream().allMatch(Number.class::isInstance)) {
      assertThat(present.stream().map(v -> new BigDecimal(v.toString()))).isSorted();
    } else if (present.stream().allMatch(v -> isText(v.toString()))) {
      assertThat(present.stream().map(v -> ALPHABET.indexOf(initial(v.toString())))).isSorted();
    }
  }

  /** Codes such as ANTAGANDE have an order of their own. */
  private static boolean isText(String value) {
    return !value.matches("[A-ZÅÄÖ_0-9]+") && ALPHABET.indexOf(initial(value)) >= 0;
  }

  private static char initial(String value) {
    return Character.toLowerCase(value.charAt(0));
  }
}
