package se.styrning.verksamhetsplan.innehall;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Seed;

@QuarkusTest
class FramgangsfaktorTest {

  @Test
  @DisplayName("PLAN-005 De fem framgångsfaktorerna kommer i tryckt ordning")
  void fiveFactorsInPrintedOrder() {
    JsonPath alla = json(PLAN + "/framgangsfaktorer");
    assertThat(alla.getInt("_meta.totalRecords")).isEqualTo(5);
    assertThat(alla.getList("poster.nummer", Integer.class)).containsExactly(1, 2, 3, 4, 5);
    assertThat(alla.getList("poster.namn", String.class))
        .containsExactly(
            "Kommunstyrelsens ledande och samordnande roll",
            "Strategisk kompetensförsörjning för ett hållbart arbetsliv",
            "Attraktivt näringslivsklimat",
            "Trygghet och säkerhet",
            "Verksamhetsutveckling genom digitalisering och ökad digital mognad");
  }

  @ParameterizedTest
  @CsvSource({"1, 103, 103", "2, 107, 107", "3, 111, 111", "4, 115, 115", "5, 119, 121"})
  @DisplayName("PLAN-005 En framgångsfaktors text är ordagrann, lodstrecket på rad 115 inräknat")
  void factorIsVerbatim(int nummer, int first, int last) {
    JsonPath faktor = json(PLAN + "/framgangsfaktorer/" + nummer);
    List<Integer> text = first == last ? List.of(first) : List.of(first, last);
    assertThat(faktor.getString("beskrivning")).isEqualTo(Seed.joined(text));
    List<Integer> lines = faktor.getList("kallrader");
    assertThat(faktor.getString("namn")).isEqualTo(Seed.line(lines.get(0)));
    assertThat(lines.subList(1, lines.size())).isEqualTo(text);
    assertThat(faktor.getString("beskrivning").contains("|samt")).isEqualTo(nummer == 4);
  }
}
