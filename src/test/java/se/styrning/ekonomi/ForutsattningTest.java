package se.styrning.ekonomi;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ForutsattningTest {

  private static final String PATH = PLAN + "/forutsattningar";

  @ParameterizedTest
  @CsvSource({
    "nettobudgetforandring, 1, SUMMA, 6.5, '6,5', -6.5",
    "okade-priser-och-loner, 2, POST, 10.3, '10,3', -10.3",
    "tillfalliga-projekt-avslutas, 3, POST, -10.4, '-10,4', 10.4",
    "riktade-resurser, 4, POST, 6.6, '6,6', -6.6"
  })
  @DisplayName("EKO-009 En förutsättning har det tryckta tecknet och tabellens omvända tecken")
  void bothSignRulesAreServed(
      String id, int nummer, String typ, BigDecimal belopp, String tryckt, BigDecimal effekt) {
    JsonPath post = json(PATH + "/" + id);
    assertThat(post.getInt("nummer")).isEqualTo(nummer);
    assertThat(post.getString("typ")).isEqualTo(typ);
    assertThat(post.<BigDecimal>get("belopp")).isEqualTo(belopp);
    assertThat(post.getString("tryckt")).isEqualTo(tryckt);
    assertThat(post.<BigDecimal>get("nettobudgeteffekt")).isEqualTo(belopp);
    assertThat(post.<BigDecimal>get("resultateffekt")).isEqualTo(effekt);
    assertThat(post.getString("enhet")).isEqualTo("MNKR");
  }

  @ParameterizedTest
  @CsvSource({
    "tillfalliga-projekt-avslutas, 1, 2.0, -2.0, 2.0, 286, samhällsbyggnad",
    "tillfalliga-projekt-avslutas, 2, 0.8, -0.8, 0.8, 286, Lärcentra/Vuxenutbildningen",
    "tillfalliga-projekt-avslutas, 3, 1.0, -1.0, 1.0, 286, ledarskap",
    "tillfalliga-projekt-avslutas, 4, 6.6, -6.6, 6.6, 286, förvaltningsgemensam resurs",
    "riktade-resurser, 1, 2.0, 2.0, -2.0, 290, ny politisk organisation",
    "riktade-resurser, 2, 0.8, 0.8, -0.8, 290, civilt försvar",
    "riktade-resurser, 3, 0.8, 0.8, -0.8, 290, upphandling",
    "riktade-resurser, 4, 2.0, 2.0, -2.0, 290, räddningstjänst storgöteborg",
    "riktade-resurser, 5, 1.0, 1.0, -1.0, 292, politikerutbildning"
  })
  @DisplayName("EKO-009 Delposter är tryckta utan minus; under en minuspost är effekten minus")
  void partsHaveBothSigns(
      String id,
      int nummer,
      BigDecimal belopp,
      BigDecimal netto,
      BigDecimal resultat,
      int rad,
      String namn) {
    String part = "delposter[" + (nummer - 1) + "].";
    JsonPath post = json(PATH + "/" + id);
    assertThat(post.getInt(part + "nummer")).isEqualTo(nummer);
    assertThat(post.<BigDecimal>get(part + "belopp")).isEqualTo(belopp);
    assertThat(post.<BigDecimal>get(part + "nettobudgeteffekt")).isEqualTo(netto);
    assertThat(post.<BigDecimal>get(part + "resultateffekt")).isEqualTo(resultat);
    assertThat(post.getInt(part + "kallrad")).isEqualTo(rad);
    assertThat(post.getString(part + "namn")).contains(namn);
  }

  @Test
  @DisplayName(
      "EKO-009 Bara två poster har delposter: fyra under minusposten och fem under den nya")
  void onlyTwoPostsHaveParts() {
    JsonPath alla = json(PATH);
    assertThat(alla.getInt("_meta.totalRecords")).isEqualTo(4);
    assertThat(alla.getList("poster.collect { it.delposter.size() }", Integer.class))
        .containsExactly(0, 0, 4, 5);
  }
}
