package se.styrning.ekonomi;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.testsupport.Seed;

@QuarkusTest
class FinansielltMalTest {

  private static final String PATH = PLAN + "/finansiella-mal";

  @ParameterizedTest
  @CsvSource({
    "soliditet, 1, STORRE_AN, '25,6', false, PROCENT, KOMMUNKONCERN, ENSKILT_AR, 264",
    "skulder-per-invanare, 2, MINDRE_AN, 95 300, true, KR_PER_INVANARE, KOMMUNKONCERN, ENSKILT_AR,"
        + " 268",
    "nettokostnadsandel, 3, HOGST, '98,0', false, PROCENT, , SNITT_TIO_AR, 272"
  })
  @DisplayName("EKO-010 Ett mål har operator, tröskel, ungefärlighet, enhet, nivå och aggregering")
  void targetStatesHowItIsMeasured(
      String id,
      int nummer,
      String operator,
      String troskel,
      boolean ungefarlig,
      String enhet,
      String niva,
      String aggregering,
      int kallrad) {
    JsonPath mal = json(PATH + "/" + id);
    assertThat(mal.getInt("nummer")).isEqualTo(nummer);
    assertThat(mal.getString("operator")).isEqualTo(operator);
    assertThat(mal.getString("troskelTryckt")).isEqualTo(troskel);
    assertThat(mal.getString("troskel")).isEqualTo(troskel.replace(" ", "").replace(',', '.'));
    assertThat(mal.getBoolean("ungefarlig")).isEqualTo(ungefarlig);
    assertThat(mal.getString("enhet")).isEqualTo(enhet);
    assertThat(mal.getString("niva")).isEqualTo(niva);
    assertThat(mal.getString("aggregering")).isEqualTo(aggregering);
    assertThat(mal.getString("malformulering")).isEqualTo(Seed.line(kallrad));
    assertThat(mal.getString("bedomning")).isEqualTo("UPPFYLLT");
  }

  @ParameterizedTest
  @CsvSource({
    "soliditet, 2023, BUDGET, 28.9, '28,9', 3.3",
    "soliditet, 2024, PLAN, 28.3, '28,3', 2.7",
    "soliditet, 2025, PLAN, 27.7, '27,7', 2.1",
    "skulder-per-invanare, 2023, BUDGET, 66942, 66 942, 28358",
    "skulder-per-invanare, 2024, PLAN, 70401, 70 401, 24899",
    "skulder-per-invanare, 2025, PLAN, 75082, 75 082, 20218"
  })
  @DisplayName("EKO-010 EKO-011 Ett enskilt år bedöms mot tröskeln, med marginal")
  void singleYearIsJudged(
      String id, int year, String typ, String varde, String tryckt, String marginal) {
    JsonPath ar = json(PATH + "/" + id).setRootPath("varden[" + (year - 2023) + "]");
    assertThat(ar.getInt("avserAr")).isEqualTo(year);
    assertThat(ar.getString("typ")).isEqualTo(typ);
    assertThat(ar.getString("varde")).isEqualTo(varde);
    assertThat(ar.getString("tryckt")).isEqualTo(tryckt);
    assertThat(ar.getString("arTryckt")).isEqualTo(Integer.toString(year));
    assertThat(ar.getString("bedomning")).isEqualTo("UPPFYLLT");
    assertThat(ar.getString("marginal")).isEqualTo(marginal);
  }

  @ParameterizedTest
  @CsvSource({
    "2023, BUDGET, 99.0, '99,0', 2023",
    "2024, PLAN, 98.2, '98,2', 2024",
    "2025, PLAN, 98.9, '98,9', 2024"
  })
  @DisplayName("EKO-011 Nettokostnadsandelens enskilda år bedöms inte fast de är över 98,0")
  void yearsOfTheNetCostShareAreNotJudged(
      int year, String typ, BigDecimal varde, String tryckt, String arTryckt) {
    JsonPath mal = json(PATH + "/nettokostnadsandel");
    assertThat(mal.<Map<String, Object>>get("varden[" + (year - 2023) + "]"))
        .containsEntry("avserAr", year)
        .containsEntry("typ", typ)
        .containsEntry("varde", varde)
        .containsEntry("tryckt", tryckt)
        .containsEntry("arTryckt", arTryckt)
        .containsEntry("bedomning", "BEDOMS_INTE")
        .containsEntry("marginal", null);
  }

  @Test
  @DisplayName("EKO-010 EKO-011 Nettokostnadsandelen bedöms på det tryckta snittet 2016–2025")
  void netCostShareIsJudgedOnTheAverage() {
    JsonPath mal = json(PATH + "/nettokostnadsandel");
    assertThat(mal.<Map<String, Object>>get("fonster"))
        .isEqualTo(Map.of("franAr", 2016, "tillAr", 2025));
    assertThat(mal.<Map<String, Object>>get("snitt"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "franAr",
                2016,
                "tillAr",
                2025,
                "varde",
                new BigDecimal("96.5"),
                "tryckt",
                "96,5",
                "kallrad",
                274,
                "marginal",
                new BigDecimal("1.5")));
    assertThat(mal.getString("bedomning")).isEqualTo("UPPFYLLT");
  }

  @ParameterizedTest
  @CsvSource({"soliditet", "skulder-per-invanare"})
  @DisplayName("EKO-010 Mål för enskilda år har varken fönster eller snitt")
  void yearlyTargetsHaveNoWindow(String id) {
    assertThat(json(PATH + "/" + id).<String, Object>getMap("$"))
        .containsEntry("fonster", null)
        .containsEntry("snitt", null);
  }
}
