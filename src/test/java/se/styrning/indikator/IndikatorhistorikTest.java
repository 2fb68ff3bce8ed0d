package se.styrning.indikator;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Indicators across plans, and the values that all plans print for one. */
@QuarkusTest
class IndikatorhistorikTest {

  @Test
  @DisplayName("IND-006 Listan över alla planer har samma uppgifter som planens egna indikatorer")
  void flatListAgreesWithThePlan() {
    JsonPath flat = json("/indikatorer?organ=1441-ks&budgetar=2023");
    List<Map<String, Object>> own = json(PLAN + "/indikatorer").getList("poster");
    assertThat(flat.getInt("_meta.totalRecords")).isEqualTo(6);
    for (int i = 0; i < own.size(); i++) {
      JsonPath row = flat.setRootPath("poster[" + i + "]");
      Map<String, Object> indikator = own.get(i);
      Map<?, ?> latest = (Map<?, ?>) ((List<?>) indikator.get("varden")).get(2);
      for (String field :
          List.of(
              "indikator",
              "namn",
              "enhet",
              "onskadRiktning",
              "forvantadUtveckling",
              "koladaId",
              "kallrad")) {
        assertThat(row.<Object>get(field)).as(field).isEqualTo(indikator.get(field));
      }
      assertThat(row.getString("indikatorId")).isEqualTo("1441-ks-" + indikator.get("indikator"));
      assertThat(row.getString("planId")).isEqualTo("1441-ks-2023");
      assertThat(row.getString("prognosriktning"))
          .isEqualTo(((Map<?, ?>) indikator.get("prognos")).get("riktning"));
      assertThat(row.getString("trend"))
          .isEqualTo(((Map<?, ?>) indikator.get("trend")).get("utveckling"));
      assertThat(row.getInt("senasteMatar")).isEqualTo(2022);
      assertThat(row.<Object>get("senasteVarde")).isEqualTo(latest.get("varde"));
      assertThat(row.getString("tryckt")).isEqualTo(latest.get("tryckt"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kommunkod=1441&budgetar=2023&organ=1441-ks, 6",
    "kommunkod=1480, 0",
    "organ=1441-ks, 6",
    "organ=1441-sbn, 0",
    "budgetar=2022, 0",
    "organ=1441-ks&enhet=PLACERING, 2",
    "organ=1441-ks&enhet=INDEX, 2",
    "organ=1441-ks&enhet=MNKR, 0",
    "organ=1441-ks&trend=FORSAMRAD, 3",
    "organ=1441-ks&trend=FORBATTRAD, 1",
    "organ=1441-ks&trend=KAN_EJ_BEDOMAS, 2",
    "koladaId=U00200, 1",
    "koladaId=U99999, 0"
  })
  @DisplayName("IND-006 Indikatorerna filtreras på kommun, organ, år, enhet, trend och Kolada-id")
  void indicatorsAreFiltered(String filter, int expected) {
    assertThat(json("/indikatorer?" + filter).getInt("_meta.totalRecords")).isEqualTo(expected);
  }

  @Test
  @DisplayName("IND-006 En indikator kan hämtas för sig över alla planer")
  void oneIndicatorIsServed() {
    JsonPath indikator = json("/indikatorer/1441-ks-digital-mognad");
    assertThat(indikator.getString("planId")).isEqualTo("1441-ks-2023");
    assertThat(indikator.getString("senasteVarde")).isEqualTo("47.1");
    assertThat(indikator.getString("tryckt")).isEqualTo("47,1%");
  }

  @ParameterizedTest
  @CsvSource({
    "hme-totalt-kommunen, INDEX, 79.0, '79,0', 79.2, '79,2', 78.8, '78,8'",
    "svenskt-naringslivs-ranking, PLACERING, 123, 123, 109, 109, 130, 130",
    "nki-insikt, INDEX, 68, 68, 75, 75, 72, 72",
    "trygghet-och-sakerhet, PLACERING, , , , , 16, 16",
    "digital-mognad, PROCENT, , , 44, 44%, 47.1, '47,1%'",
    "bostader-i-detaljplaner, ANTAL, , , , , 58, 58"
  })
  @DisplayName("IND-001 IND-002 IND-006 Historiken har tryckta värden per år; tomma celler är null")
  void historyHoldsPrintedValues(
      String id, String enhet, String a, String ta, String b, String tb, String c, String tc) {
    JsonPath historik = json("/indikatorer/1441-ks-" + id + "/varden");
    assertThat(historik.getList("poster.matar", Integer.class)).containsExactly(2020, 2021, 2022);
    assertThat(historik.getList("poster.varde", String.class)).containsExactly(a, b, c);
    assertThat(historik.getList("poster.tryckt", String.class)).containsExactly(ta, tb, tc);
    assertThat(historik.getList("poster.enhet", String.class)).containsOnly(enhet);
    assertThat(historik.getList("poster.planId", String.class)).containsOnly("1441-ks-2023");
  }

  @Test
  @DisplayName("IND-002 Historiken behåller tryckt precision i svarets JSON")
  void historyKeepsPrecisionInTheText() {
    assertThat(get("/indikatorer/1441-ks-hme-totalt-kommunen/varden").asString())
        .contains("\"varde\":79.0,\"tryckt\":\"79,0\"");
    assertThat(get("/indikatorer/1441-ks-digital-mognad/varden").asString())
        .contains("\"varde\":44,\"tryckt\":\"44%\"");
  }

  @ParameterizedTest
  @CsvSource({"2021, 1", "2019, 0"})
  @DisplayName("IND-006 Historiken filtreras på år; ett år utan uppgift ger en tom lista")
  void historyIsFilteredByYear(int year, int expected) {
    assertThat(
            json("/indikatorer/1441-ks-digital-mognad/varden?matar=" + year)
                .getInt("_meta.totalRecords"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/indikatorer/finns-inte", "/indikatorer/finns-inte/varden"})
  @DisplayName("FEL-004 En indikator som ingen plan har är 404 som namnger den")
  void unknownIndicatorIsNamed(String path) {
    JsonPath problem = problem(404, path);
    assertThat(problem.getString("fel[0].parameter")).isEqualTo("indikatorId");
    assertThat(problem.getString("fel[0].varde")).isEqualTo("finns-inte");
  }
}
