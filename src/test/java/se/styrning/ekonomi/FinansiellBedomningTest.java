package se.styrning.ekonomi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.ekonomi.mal.Bedomning;
import se.styrning.ekonomi.mal.FinansielltMal;
import se.styrning.ekonomi.mal.FinansielltMal.Aggregering;
import se.styrning.ekonomi.mal.FinansielltMal.Snitt;
import se.styrning.ekonomi.mal.FinansielltMal.Typ;
import se.styrning.ekonomi.mal.FinansielltMal.Varde;
import se.styrning.ekonomi.mal.Operator;
import se.styrning.verksamhetsplan.Enhet;

/** The verdict at and around the threshold, where the plan itself has no figures. */
class FinansiellBedomningTest {

  @ParameterizedTest
  @CsvSource({
    "STORRE_AN, 25.6, 25.7, UPPFYLLT, 0.1",
    "STORRE_AN, 25.6, 25.6, EJ_UPPFYLLT, 0.0",
    "STORRE_AN, 25.6, 25.5, EJ_UPPFYLLT, -0.1",
    "MINDRE_AN, 95300, 95299, UPPFYLLT, 1",
    "MINDRE_AN, 95300, 95300, EJ_UPPFYLLT, 0",
    "MINDRE_AN, 95300, 95301, EJ_UPPFYLLT, -1",
    "HOGST, 98.0, 97.9, UPPFYLLT, 0.1",
    "HOGST, 98.0, 98.0, UPPFYLLT, 0.0",
    "HOGST, 98.0, 98.1, EJ_UPPFYLLT, -0.1"
  })
  @DisplayName("EKO-012 Vid likhet är bara ”inte överstiga” uppfyllt")
  void equalityIsJudgedByTheOperator(
      Operator operator,
      BigDecimal troskel,
      BigDecimal varde,
      Bedomning verdict,
      BigDecimal margin) {
    FinansielltMal mal = mal(operator, troskel, Aggregering.ENSKILT_AR, List.of(varde), null);
    assertThat(mal.varden().get(0).bedomning()).isEqualTo(verdict);
    assertThat(mal.varden().get(0).marginal()).isEqualTo(margin);
    assertThat(mal.bedomning()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"96.5, UPPFYLLT", "98.0, UPPFYLLT", "98.1, EJ_UPPFYLLT"})
  @DisplayName("EKO-011 EKO-012 Ett mål på snitt bedöms bara på snittet")
  void averageDecides(BigDecimal average, Bedomning verdict) {
    assertThat(netCostShare(average).bedomning()).isEqualTo(verdict);
  }

  @Test
  @DisplayName(
      "EKO-011 Utan tryckt snitt kan målet inte bedömas; de kända årens medel används inte")
  void noAverageNoVerdict() {
    assertThat(netCostShare(null).bedomning()).isEqualTo(Bedomning.KAN_EJ_BEDOMAS);
  }

  @Test
  @DisplayName("EKO-011 Ett enda år som inte når tröskeln gör att målet inte är uppfyllt")
  void oneYearBelowIsEnough() {
    List<BigDecimal> years = List.of(new BigDecimal("28.9"), new BigDecimal("25.6"));
    FinansielltMal mal =
        mal(Operator.STORRE_AN, new BigDecimal("25.6"), Aggregering.ENSKILT_AR, years, null);
    assertThat(mal.bedomning()).isEqualTo(Bedomning.EJ_UPPFYLLT);
  }

  @Test
  @DisplayName("EKO-011 Ett mål utan värden kan inte bedömas")
  void noFiguresNoVerdict() {
    FinansielltMal mal =
        mal(Operator.STORRE_AN, new BigDecimal("25.6"), Aggregering.ENSKILT_AR, List.of(), null);
    assertThat(mal.bedomning()).isEqualTo(Bedomning.KAN_EJ_BEDOMAS);
  }

  private static FinansielltMal netCostShare(BigDecimal average) {
    List<BigDecimal> years =
        List.of(new BigDecimal("99.0"), new BigDecimal("98.2"), new BigDecimal("98.9"));
    return mal(Operator.HOGST, new BigDecimal("98.0"), Aggregering.SNITT_TIO_AR, years, average);
  }

  private static FinansielltMal mal(
      Operator operator,
      BigDecimal troskel,
      Aggregering aggregering,
      List<BigDecimal> years,
      BigDecimal average) {
    List<Varde> varden =
        years.stream()
            .map(varde -> new Varde(2023, Typ.PLAN, varde, varde.toString(), "2023", 1, null, null))
            .toList();
    Snitt snitt =
        average == null ? null : new Snitt(2016, 2025, average, average.toString(), 1, null);
    return new FinansielltMal(
        "mal",
        1,
        "Mål",
        List.of(1),
        null,
        null,
        operator,
        troskel,
        troskel.toString(),
        false,
        Enhet.PROCENT,
        "Mål",
        aggregering,
        null,
        varden,
        snitt,
        null,
        List.of());
  }
}
