package se.styrning.verksamhetsplan.innehall;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AvsnittTest {

  @Test
  @DisplayName("PLAN-004 Ett avsnitt har rubrik, rubriker, nivå, ordning och källrad")
  void sectionKnowsItsPlace() {
    JsonPath avsnitt = json(PLAN + "/avsnitt/attraktivt-naringslivsklimat");
    assertThat(avsnitt.getString("rubrik")).isEqualTo("Attraktivt näringslivsklimat");
    assertThat(avsnitt.getInt("niva")).isEqualTo(3);
    assertThat(avsnitt.getInt("ordning")).isEqualTo(11);
    assertThat(avsnitt.getInt("kallrad")).isEqualTo(109);
    assertThat(avsnitt.getList("rubriker", String.class))
        .containsExactly(
            "Kommunstyrelsens grunduppdrag och framgångsfaktorer",
            "Framgångsfaktorer för att fullfölja grunduppdraget",
            "Attraktivt näringslivsklimat");
  }

  @Test
  @DisplayName("PLAN-004 Ordningen löper från 1 och varje rubriker slutar i den egna rubriken")
  void everySectionFollowsTheOneBefore() {
    JsonPath alla = json(PLAN + "/avsnitt?limit=1000");
    int antal = alla.getInt("_meta.totalRecords");
    assertThat(antal).isEqualTo(34);
    assertThat(alla.getList("poster.ordning", Integer.class))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, antal).boxed().toList());
    for (int i = 0; i < antal; i++) {
      List<String> stig = alla.getList("poster[" + i + "].rubriker");
      assertThat(stig).hasSize(alla.getInt("poster[" + i + "].niva"));
      assertThat(stig.get(stig.size() - 1)).isEqualTo(alla.getString("poster[" + i + "].rubrik"));
    }
  }

  @Test
  @DisplayName("PLAN-004 Rubrikerna på första nivån är planens huvudrubriker")
  void topHeadingsAreThePrintedOnes() {
    assertThat(
            json(PLAN + "/avsnitt?limit=1000")
                .getList("poster.findAll { it.niva == 1 }.kallrad", Integer.class))
        .containsExactly(11, 37, 45, 55, 75, 123, 137, 219, 227, 276, 294);
  }

  @Test
  @DisplayName("PLAN-004 Bara förordet kommer från kommunfullmäktiges budget")
  void onlyThePrefaceComesFromTheBudget() {
    JsonPath forord = json(PLAN + "/avsnitt?ursprung=KF_BUDGET");
    assertThat(forord.getList("poster.id", String.class)).containsExactly("forord");
    assertThat(forord.getList("poster[0].stycken")).hasSize(11);
    assertThat(json(PLAN + "/avsnitt?ursprung=PLAN").getInt("_meta.totalRecords")).isEqualTo(33);
  }

  @Test
  @DisplayName("FEL-004 Ett avsnitt som inte finns är 404 som namnger det")
  void unknownSectionIsNamed() {
    JsonPath problem = problem(404, PLAN + "/avsnitt/finns-inte");
    assertThat(problem.getString("fel[0].parameter")).isEqualTo("id");
    assertThat(problem.getString("fel[0].varde")).isEqualTo("finns-inte");
  }
}
