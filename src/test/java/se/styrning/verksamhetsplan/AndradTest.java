package se.styrning.verksamhetsplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Skriv.ORGAN;
import static se.styrning.testsupport.Skriv.created;
import static se.styrning.testsupport.Skriv.decide;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.styrning.testsupport.Skriv;

/** What has changed since something was pulled. */
@QuarkusTest
class AndradTest {

  private static final int YEAR = 2711;

  /** The plan of the test prints other years than its own. */
  private static final String BUDGETRADER = "/budgetrader?jamforelsear=true";

  @Test
  @DisplayName("API-032 Det största andrad som hämtats ger nästa gång det som ändrats sedan, helt")
  void givesWhatHasChanged() {
    JsonNode before = json(BUDGETRADER + "&limit=1&sort=-andrad&efter=0");
    String last = before.at("/poster/0/andrad").asText();
    assertThat(rows(BUDGETRADER, last)).isEmpty();
    created(YEAR);
    assertThat(rows(BUDGETRADER, last)).isEmpty();
    decide(YEAR, "ANTAGANDE", "2026-01-07", "§ 2711").then().statusCode(201);
    assertThat(rows(BUDGETRADER, last)).hasSize(27).containsOnly(ORGAN + "-" + YEAR);
    assertThat(rows("/produktionsomraden?jamforelsear=true", last))
        .hasSize(27)
        .containsOnly(ORGAN + "-" + YEAR);
    assertThat(rows("/indikatorer", last)).hasSize(6).containsOnly(ORGAN + "-" + YEAR);

    String adopted =
        json(BUDGETRADER + "&limit=1&planId=" + ORGAN + "-" + YEAR).at("/poster/0/andrad").asText();
    assertThat(rows(BUDGETRADER, adopted)).isEmpty();
    decide(YEAR, "REVIDERING", "2026-02-07", "§ 2712").then().statusCode(201);
    assertThat(rows(BUDGETRADER, adopted)).isEmpty();
    decide(YEAR, "ANTAGANDE", "2026-03-07", "§ 2713").then().statusCode(201);
    assertThat(rows(BUDGETRADER, adopted)).hasSize(27);
    decide(YEAR, "UPPHAVANDE", "2026-04-07", "§ 2714").then().statusCode(201);
    assertThat(rows(BUDGETRADER, adopted)).isEmpty();
  }

  @Test
  @DisplayName("API-032 andrad är tidpunkten för händelsen, och planens egen lista har samma")
  void isMomentOfEvent() {
    String andrad =
        json("/budgetrader?planId=1441-ks-2023&limit=1").at("/poster/0/andrad").asText();
    JsonNode events =
        json("/handelser?limit=1000&kommunkod=1441&typ=se.styrning.verksamhetsplan.antagen");
    assertThat(events.at("/poster").findValuesAsText("time")).contains(andrad);
    assertThat(
            json("/verksamhetsplaner/1441-ks-2023/produktionsomraden?limit=1")
                .at("/poster/0/andrad")
                .asText())
        .isEqualTo(andrad);
  }

  @Test
  @DisplayName("API-032 Varje händelse har en senare tidpunkt än den före")
  void momentsFollowNumbers() {
    List<String> times = json("/handelser?limit=1000").at("/poster").findValuesAsText("time");
    assertThat(times.stream().map(Instant::parse)).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000-01-01T00:00:00Z", "2000-01-01T00:00:00.123%2B02:00"})
  @DisplayName("API-032 En tidpunkt tas emot i varje zon")
  void readsEveryZone(String moment) {
    assertThat(rows("/indikatorer", moment)).isNotEmpty();
  }

  private static List<String> rows(String list, String moment) {
    return json(list
            + (list.contains("?") ? "&" : "?")
            + "limit=1000&andradEfter="
            + moment
            + "&efter=0")
        .at("/poster")
        .findValuesAsText("planId");
  }

  private static JsonNode json(String path) {
    return Skriv.json(get(path).then().statusCode(200).extract().asString());
  }
}
