package se.styrning.verksamhetsplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanhistorikTest {

  @Test
  @DisplayName(
      "PLAN-015 Den beslutade versionen är listad med antagandedag och länk till sig själv")
  void decidedVersionIsListed() {
    JsonPath versioner = json(PLAN + "/versioner");
    assertThat(versioner.getInt("_meta.totalRecords")).isEqualTo(1);
    assertThat(versioner.getString("poster[0].planId")).isEqualTo("1441-ks-2023");
    assertThat(versioner.getInt("poster[0].planversion")).isEqualTo(1);
    assertThat(versioner.getString("poster[0].status")).isEqualTo("ANTAGEN");
    assertThat(versioner.getString("poster[0].antagen")).isEqualTo("2023-04-05");
    assertThat(versioner.getString("poster[0].shaSumma")).matches("[0-9a-f]{64}");
    assertThat(versioner.getString("poster[0]._links.self.href")).endsWith(PLAN + "/versioner/1");
  }

  @Test
  @DisplayName("PLAN-015 Versionen för sig är samma dokument som planen som gäller")
  void versionIsTheDocumentInForce() {
    Map<String, Object> version = json(PLAN + "/versioner/1").getMap("$");
    Map<String, Object> plan = json(PLAN).getMap("$");
    version.remove("_links");
    plan.remove("_links");
    assertThat(version).isEqualTo(plan);
  }

  @Test
  @DisplayName("PLAN-015 En version som inte är beslutad eller inte finns är 404")
  void unknownVersionIsNotFound() {
    assertThat(problem(404, PLAN + "/versioner/0").getString("fel[0].varde")).isEqualTo("0");
    assertThat(problem(404, PLAN + "/versioner/2").getString("fel[0].accepterat"))
        .isEqualTo("se " + PLAN + "/versioner");
  }

  @Test
  @DisplayName("PLAN-003 Antagandet är planens enda beslut, som tryckt; diarienummer är inte känt")
  void adoptionIsTheOnlyDecision() {
    JsonPath beslut = json(PLAN + "/beslut");
    assertThat(beslut.getInt("_meta.totalRecords")).isEqualTo(1);
    Map<String, Object> antagande = beslut.get("poster[0]");
    assertThat(antagande)
        .containsEntry("nummer", 1)
        .containsEntry("planversion", 1)
        .containsEntry("typ", "ANTAGANDE")
        .containsEntry("organ", "1441-ks")
        .containsEntry("datum", "2023-04-05")
        .containsEntry("paragraf", "§ 66")
        .containsEntry("diarienummer", null)
        .containsEntry("tryckt", "antagen av kommunstyrelsen 2023-04-05 § 66")
        .containsEntry("kallrad", 9);
  }

  @Test
  @DisplayName("PLAN-003 Besluten filtreras på typ; planen är inte anmäld till fullmäktige")
  void decisionsAreFilteredByType() {
    assertThat(json(PLAN + "/beslut?typ=ANTAGANDE").getInt("_meta.totalRecords")).isEqualTo(1);
    assertThat(json(PLAN + "/beslut?typ=ANMALAN_KF").getInt("_meta.totalRecords")).isZero();
    assertThat(problem(400, PLAN + "/beslut?typ=AVSLAG").getString("fel[0].accepterat"))
        .isEqualTo("ANTAGANDE, ANMALAN_KF, REVIDERING, UPPHAVANDE");
  }
}
