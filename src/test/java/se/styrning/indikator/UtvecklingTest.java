package se.styrning.indikator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.indikator.Indikator.Prognos;
import se.styrning.verksamhetsplan.Enhet;
import se.styrning.verksamhetsplan.Kalla;

/** What is derived from an indicator's values, in cases that the plan itself does not have. */
class UtvecklingTest {

  @ParameterizedTest
  @CsvSource({
    "HOGRE, OKANDE, FORBATTRAD",
    "HOGRE, MINSKANDE, FORSAMRAD",
    "HOGRE, BIBEHALLEN, OFORANDRAD",
    "LAGRE, OKANDE, FORSAMRAD",
    "LAGRE, MINSKANDE, FORBATTRAD",
    "LAGRE, BIBEHALLEN, OFORANDRAD"
  })
  @DisplayName("IND-004 Väntad utveckling är prognosens riktning sedd mot önskad riktning")
  void expectedDevelopmentDependsOnTheDesiredDirection(
      OnskadRiktning better, Prognosriktning forecast, Utveckling expected) {
    Prognos prognos = new Prognos(2023, forecast, "", 1);
    assertThat(indikator(better, prognos, Map.of()).forvantadUtveckling()).isEqualTo(expected);
  }

  @Test
  @DisplayName("IND-004 Utan prognos kan utvecklingen inte bedömas")
  void noForecastNoExpectation() {
    assertThat(indikator(OnskadRiktning.HOGRE, null, Map.of()).forvantadUtveckling())
        .isEqualTo(Utveckling.KAN_EJ_BEDOMAS);
  }

  @ParameterizedTest
  @CsvSource({
    "HOGRE, 44, 47.1, 3.1, FORBATTRAD",
    "HOGRE, 79.2, 78.8, -0.4, FORSAMRAD",
    "LAGRE, 130, 86, -44, FORBATTRAD",
    "LAGRE, 109, 130, 21, FORSAMRAD",
    "LAGRE, 16, 16, 0, OFORANDRAD"
  })
  @DisplayName("IND-005 Trenden mäts mot närmaste tidigare år som har ett värde")
  void trendSkipsEmptyYears(
      OnskadRiktning better, String before, String latest, String change, Utveckling trend) {
    Map<Integer, String> values = new TreeMap<>(Map.of(2020, before, 2022, latest));
    values.put(2021, null);
    values.put(2023, null);
    Indikator indikator = indikator(better, null, values);
    assertThat(indikator.trend())
        .isEqualTo(new Indikator.Trend(trend, new BigDecimal(change), 2022, 2020));
  }

  @Test
  @DisplayName("IND-005 Med ett enda värde eller inget går trenden inte att bedöma")
  void trendNeedsTwoValues() {
    assertThat(indikator(OnskadRiktning.HOGRE, null, Map.of(2022, "58")).trend())
        .isEqualTo(new Indikator.Trend(Utveckling.KAN_EJ_BEDOMAS, null, 2022, null));
    assertThat(indikator(OnskadRiktning.HOGRE, null, Map.of()).trend())
        .isEqualTo(new Indikator.Trend(Utveckling.KAN_EJ_BEDOMAS, null, null, null));
  }

  private static Indikator indikator(
      OnskadRiktning better, Prognos prognos, Map<Integer, String> values) {
    List<Indikatorvarde> varden =
        values.entrySet().stream()
            .map(e -> new Indikatorvarde(e.getKey(), decimal(e.getValue()), e.getValue(), 1))
            .toList();
    return new Indikator(
        "indikator",
        1,
        "Indikator",
        1,
        Enhet.ANTAL,
        null,
        Kalla.PLAN,
        better,
        Kalla.TOLKNING,
        "",
        null,
        null,
        varden,
        prognos,
        null,
        null,
        List.of());
  }

  private static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
