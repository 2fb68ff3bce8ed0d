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

@QuarkusTest
class IndikatorTest {

  private static final String PATH = PLAN + "/indikatorer";

  @ParameterizedTest
  @CsvSource({
    "hme-totalt-kommunen, 128, 79.0, 79.2, 78.8",
    "svenskt-naringslivs-ranking, 129, 123, 109, 130",
    "nki-insikt, 130, 68, 75, 72",
    "trygghet-och-sakerhet, 131, , , 16",
    "digital-mognad, 132, , 44, 47.1",
    "bostader-i-detaljplaner, 133, , , 58"
  })
  @DisplayName("IND-001 IND-002 Värdena 2020–2022 är de tryckta med tryckt precision; tomt är null")
  void valuesAreThePrintedOnes(String id, int kallrad, String v2020, String v2021, String v2022) {
    JsonPath indikator = json(PATH + "/" + id);
    assertThat(indikator.getInt("kallrad")).isEqualTo(kallrad);
    assertThat(indikator.getList("varden.matar", Integer.class)).containsExactly(2020, 2021, 2022);
    assertThat(indikator.getList("varden.varde", String.class))
        .containsExactly(v2020, v2021, v2022);
    assertThat(indikator.getList("varden.kallrad", Integer.class)).containsOnly(kallrad);
  }

  @Test
  @DisplayName("IND-001 De sex indikatorerna har 13 värden och 5 tomma celler, ingen är noll")
  void thirteenValuesAndFiveEmptyCells() {
    JsonPath alla = json(PATH);
    assertThat(alla.getInt("_meta.totalRecords")).isEqualTo(6);
    List<Map<String, Object>> varden = alla.getList("poster.varden.flatten()");
    assertThat(varden).hasSize(18);
    assertThat(varden).filteredOn(v -> v.get("varde") != null).hasSize(13);
    assertThat(varden)
        .filteredOn(v -> v.get("varde") == null)
        .hasSize(5)
        .allSatisfy(v -> assertThat(v).containsEntry("tryckt", null));
    assertThat(varden)
        .filteredOn(v -> v.get("varde") != null)
        .allSatisfy(v -> assertThat(((Number) v.get("varde")).doubleValue()).isPositive());
  }

  @Test
  @DisplayName("IND-002 Precisionen finns kvar i svarets JSON: 79.0 med decimal, 44 utan")
  void precisionSurvivesInTheText() {
    assertThat(get(PATH + "/hme-totalt-kommunen").asString())
        .contains("\"varde\":79.0,\"tryckt\":\"79,0\"");
    assertThat(get(PATH + "/digital-mognad").asString())
        .contains("\"varde\":null,\"tryckt\":null")
        .contains("\"varde\":44,\"tryckt\":\"44%\"")
        .contains("\"varde\":47.1,\"tryckt\":\"47,1%\"");
  }

  @ParameterizedTest
  @CsvSource({
    "hme-totalt-kommunen, INDEX, Index 0-100, PLAN",
    "svenskt-naringslivs-ranking, PLACERING, placering, PLAN",
    "nki-insikt, INDEX, Index 0-100, PLAN",
    "trygghet-och-sakerhet, PLACERING, , TOLKNING",
    "digital-mognad, PROCENT, %, PLAN",
    "bostader-i-detaljplaner, ANTAL, Antal, PLAN"
  })
  @DisplayName("IND-002 Enheten är den tryckta, eller märkt som tolkning när ingen är tryckt")
  void unitSaysWhereItComesFrom(String id, String enhet, String tryckt, String kalla) {
    JsonPath indikator = json(PATH + "/" + id);
    assertThat(indikator.getString("enhet")).isEqualTo(enhet);
    assertThat(indikator.getString("enhetTryckt")).isEqualTo(tryckt);
    assertThat(indikator.getString("enhetKalla")).isEqualTo(kalla);
  }

  @ParameterizedTest
  @CsvSource({
    "hme-totalt-kommunen, BIBEHALLEN, Bibehållen, HOGRE, EXTERN, OFORANDRAD",
    "svenskt-naringslivs-ranking, MINSKANDE, Minskande, LAGRE, TOLKNING, FORBATTRAD",
    "nki-insikt, OKANDE, Ökande, HOGRE, TOLKNING, FORBATTRAD",
    "trygghet-och-sakerhet, MINSKANDE, Minskande, LAGRE, TOLKNING, FORBATTRAD",
    "digital-mognad, OKANDE, Ökande, HOGRE, TOLKNING, FORBATTRAD",
    "bostader-i-detaljplaner, OKANDE, Ökande, HOGRE, TOLKNING, FORBATTRAD"
  })
  @DisplayName("IND-003 IND-004 Prognos och önskad riktning är skilda; väntad utveckling härleds")
  void forecastAndDesiredDirectionAreSeparate(
      String id, String prognos, String tryckt, String onskad, String kalla, String vantad) {
    JsonPath indikator = json(PATH + "/" + id);
    assertThat(indikator.getString("prognos.riktning")).isEqualTo(prognos);
    assertThat(indikator.getString("prognos.tryckt")).isEqualTo(tryckt);
    assertThat(indikator.getInt("prognos.avserAr")).isEqualTo(2023);
    assertThat(indikator.getString("onskadRiktning")).isEqualTo(onskad);
    assertThat(indikator.getString("onskadRiktningKalla")).isEqualTo(kalla);
    assertThat(indikator.getString("onskadRiktningMotiv")).isNotBlank();
    assertThat(indikator.getString("forvantadUtveckling")).isEqualTo(vantad);
  }

  @ParameterizedTest
  @CsvSource({
    "hme-totalt-kommunen, -0.4, FORSAMRAD, 2021",
    "svenskt-naringslivs-ranking, 21, FORSAMRAD, 2021",
    "nki-insikt, -3, FORSAMRAD, 2021",
    "trygghet-och-sakerhet, , KAN_EJ_BEDOMAS, ",
    "digital-mognad, 3.1, FORBATTRAD, 2021",
    "bostader-i-detaljplaner, , KAN_EJ_BEDOMAS, "
  })
  @DisplayName("IND-005 Trenden är senaste minus föregående värde sedd mot önskad riktning")
  void trendComparesTheTwoLatest(String id, String change, String trend, Integer before) {
    JsonPath indikator = json(PATH + "/" + id);
    assertThat(indikator.getString("trend.forandring")).isEqualTo(change);
    assertThat(indikator.getString("trend.utveckling")).isEqualTo(trend);
    assertThat(indikator.getInt("trend.matar")).isEqualTo(2022);
    assertThat(indikator.<Integer>get("trend.foregaendeMatar")).isEqualTo(before);
  }

  @Test
  @DisplayName("FEL-004 En indikator som inte finns i planen är 404 som namnger den")
  void unknownIndicatorIsNamed() {
    JsonPath problem = problem(404, PATH + "/finns-inte");
    assertThat(problem.getString("fel[0].parameter")).isEqualTo("indikator");
    assertThat(problem.getString("fel[0].varde")).isEqualTo("finns-inte");
  }
}
