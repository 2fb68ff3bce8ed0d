package se.styrning.verksamhetsplan.innehall;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Seed;

@QuarkusTest
class PerspektivTest {

  @Test
  @DisplayName("PLAN-009 Mandatperiodens fem teman är planens, inte budgetens fyra satsningar")
  void fiveThemesInPrintedOrder() {
    JsonPath teman = json(PLAN + "/mandatperiodsteman");
    assertThat(teman.getList("poster.namn", String.class))
        .containsExactly(
            "ledning och styrning",
            "kompetensförsörjning",
            "ordning och reda i ekonomin",
            "Sveriges bästa näringslivsklimat",
            "trygghet - för frihetens skull")
        .allSatisfy(namn -> assertThat(Seed.line(225)).contains(namn));
    assertThat(teman.getList("poster.kallrad", Integer.class)).containsOnly(225);
    assertThat(json(PLAN + "/mandatperiodsteman/5").getString("namn"))
        .isEqualTo("trygghet - för frihetens skull");
  }

  @ParameterizedTest
  @CsvSource({
    "1, generationsperspektiv, 247, false",
    "2, resursutnyttjandeperspektiv, 248, false",
    "3, måluppfyllelseperspektiv, 249, true"
  })
  @DisplayName("PLAN-010 De tre perspektiven är ordagranna och bara måluppfyllelsen är styrande")
  void onlyGoalAttainmentGoverns(int nummer, String namn, int kallrad, boolean styrande) {
    assertThat(json(PLAN + "/verksamhetsperspektiv").getInt("_meta.totalRecords")).isEqualTo(3);
    JsonPath perspektiv = json(PLAN + "/verksamhetsperspektiv/" + nummer);
    assertThat(perspektiv.getString("namn")).isEqualTo(namn);
    assertThat(perspektiv.getInt("kallrad")).isEqualTo(kallrad);
    assertThat("- " + perspektiv.getString("text")).isEqualTo(Seed.line(kallrad));
    assertThat(perspektiv.getBoolean("styrande")).isEqualTo(styrande);
  }
}
