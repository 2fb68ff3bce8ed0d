package se.styrning.ekonomi;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Seed;

@QuarkusTest
class ProduktionsomradeTest {

  private static final String WITHOUT_DESCRIPTION = "ledning-och-internservice-sb";

  @Test
  @DisplayName("EKO-001 Planen har 13 produktionsområden 2023 och 14 år 2022")
  void listsPrintedAreas() {
    assertThat(json(PLAN + "/produktionsomraden?budgetar=2023").getInt("_meta.totalRecords"))
        .isEqualTo(13);
    assertThat(json(PLAN + "/produktionsomraden?budgetar=2022").getInt("_meta.totalRecords"))
        .isEqualTo(14);
    assertThat(json(PLAN + "/produktionsomraden?budgetar=2021").getInt("_meta.totalRecords"))
        .isZero();
  }

  @Test
  @DisplayName("EKO-002 Varje belopp har det tryckta, enhet och källrad")
  void servesFiguresAsPrinted() {
    JsonPath row = json(PLAN + "/produktionsomraden?budgetar=2023&omrade=vuxenutbildning");
    assertThat(row.<BigDecimal>get("poster[0].bruttoIntakt")).isEqualTo(new BigDecimal("23.1"));
    assertThat(row.getString("poster[0].tryckt.bruttoIntakt")).isEqualTo("23,1");
    assertThat(row.getInt("poster[0].kallrad")).isEqualTo(307);
    assertThat(row.getString("poster[0].enhet")).isEqualTo("MNKR");
  }

  @Test
  @DisplayName("EKO-002 Enheten är inte tryckt i tabellen och är därför märkt som tolkning")
  void unitIsMarkedAsInterpreted() {
    assertThat(json(PLAN).getString("enhetKalla")).isEqualTo("TOLKNING");
  }

  @Test
  @DisplayName("EKO-006 Tretton områden har sin beskrivning ordagrant; det fjortonde har null")
  void descriptionsAreVerbatim() {
    List<Map<String, Object>> areas = json(PLAN).getList("produktionsomraden");
    assertThat(areas).hasSize(14);
    for (Map<String, Object> area : areas) {
      JsonPath one = json(PLAN + "/produktionsomraden/" + area.get("omrade"));
      if (WITHOUT_DESCRIPTION.equals(area.get("omrade"))) {
        assertThat(one.<String, Object>getMap("$")).containsEntry("beskrivning", null);
      } else {
        List<Integer> lines = one.getList("beskrivning.kallrader");
        assertThat(one.getString("beskrivning.rubrik")).isEqualTo(Seed.line(lines.get(0)));
        assertThat(one.getString("beskrivning.text"))
            .isEqualTo(Seed.joined(lines.subList(1, lines.size())));
      }
    }
    assertThat(json(PLAN).getList("produktionsomraden.findAll { it.beskrivning }.omrade"))
        .hasSize(13)
        .doesNotContain(WITHOUT_DESCRIPTION);
    assertThat(
            json(PLAN)
                .getList(
                    "produktionsomraden.findAll { it.beskrivning }.beskrivning.kallrader.flatten()",
                    Integer.class))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(161, 186).map(n -> n * 2 + 1).boxed().toList());
  }

  @Test
  @DisplayName("EKO-006 Ledning och internservice KL har beskrivningen som är tryckt utan KL")
  void describedAreaIsNamedWithoutSuffix() {
    JsonPath area = json(PLAN + "/produktionsomraden/ledning-och-internservice-kl");
    assertThat(area.getString("namn")).isEqualTo("Ledning och internservice KL");
    assertThat(area.getString("beskrivning.rubrik")).isEqualTo("Ledning och internservice");
  }

  @ParameterizedTest
  @CsvSource({
    "kommunkod=1441&planId=1441-ks-2023, 13",
    "kommunkod=1441&planId=1441-ks-2023&jamforelsear=true, 27",
    "kommunkod=1480, 0",
    "organ=1441-ks, 13",
    "organ=1441-ks&jamforelsear=true, 27",
    "organ=1441-sbn, 0",
    "planId=1441-ks-2023&budgetar=2022, 0",
    "planId=1441-ks-2023&budgetar=2022&jamforelsear=true, 14",
    "planId=1441-ks-2023&budgetar=2023, 13",
    "planId=1441-ks-2023&budgetar=2021, 0",
    "planId=1441-ks-2023&omrade=hr, 1",
    "planId=1441-ks-2023&omrade=hr&jamforelsear=true, 2",
    "planId=1441-ks-2023&omrade=ledning-och-internservice-sb&jamforelsear=true, 1",
    "planId=1441-ks-2023&omrade=finns-inte, 0"
  })
  @DisplayName("EKO-013 Rader över alla planer filtreras på kommun, organ, plan, år och område")
  void rowsAcrossPlansAreFiltered(String filter, int expected) {
    for (String list : List.of("/produktionsomraden", "/budgetrader")) {
      assertThat(json(list + "?" + filter).getInt("_meta.totalRecords"))
          .as(list)
          .isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("EKO-013 En rad över alla planer bär planens nycklar och ingen totalrad följer med")
  void rowsAcrossPlansCarryTheirKeys() {
    JsonPath rows = json("/budgetrader?planId=1441-ks-2023&limit=1000");
    assertThat(rows.getList("poster.kommunkod", String.class)).hasSize(13).containsOnly("1441");
    assertThat(rows.getList("poster.planbudgetar", Integer.class)).containsOnly(2023);
    assertThat(rows.getList("poster.organ", String.class)).containsOnly("1441-ks");
    assertThat(rows.getList("poster.kallrad", Integer.class)).doesNotContain(313);
  }

  @Test
  @DisplayName("FEL-004 Ett produktionsområde som inte finns är 404 som namnger det")
  void unknownAreaIsNamed() {
    JsonPath problem = problem(404, PLAN + "/produktionsomraden/finns-inte");
    assertThat(problem.getString("fel[0].varde")).isEqualTo("finns-inte");
  }
}
