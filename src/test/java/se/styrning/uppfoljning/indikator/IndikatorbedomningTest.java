package se.styrning.uppfoljning.indikator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.styrning.indikator.Indikator;
import se.styrning.indikator.Indikator.Prognos;
import se.styrning.indikator.Indikatorvarde;
import se.styrning.indikator.OnskadRiktning;
import se.styrning.indikator.Prognosriktning;
import se.styrning.indikator.Utveckling;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.verksamhetsplan.Enhet;
import se.styrning.verksamhetsplan.Kalla;

/** What follows from known values, in cases that the plan itself does not have. */
class IndikatorbedomningTest {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
  private static final String SERIES = "U07451";

  @ParameterizedTest
  @CsvSource({
    "79.2, 78.8, 0, FORSAMRAD, -0.4",
    "79.2, 78.8, 0.3, FORSAMRAD, -0.4",
    "79.2, 78.8, 0.4, OFORANDRAD, -0.4",
    "79.2, 78.8, 0.5, OFORANDRAD, -0.4",
    "78.8, 79.2, 0.4, OFORANDRAD, 0.4",
    "78.8, 79.2, 0.39, FORBATTRAD, 0.4",
    "78.8, 78.8, 0, OFORANDRAD, 0.0"
  })
  @DisplayName("UPP-052 En förändring till och med toleransen är ingen förändring")
  void toleratesSmallChange(
      String before, String latest, String tolerance, Utveckling trend, String change) {
    Indikatorbedomning bedomning =
        judge(indikator(null, "2021=" + before, "2022=" + latest), tolerance);
    assertThat(bedomning.trend().trend().utveckling()).isEqualTo(trend);
    assertThat(bedomning.trend().trend().forandring()).isEqualTo(new BigDecimal(change));
  }

  @Test
  @DisplayName("UPP-052 Föregående är närmast tidigare år som har ett värde")
  void skipsEmptyYears() {
    Indikatorbedomning bedomning =
        judge(indikator(null, "2019=5", "2020=", "2021=", "2022=7"), "0");
    assertThat(bedomning.foregaende()).extracting(Kantvarde::matar).isEqualTo(2019);
    assertThat(bedomning.trend().trend().forandring()).isEqualTo(new BigDecimal("2"));
  }

  @Test
  @DisplayName("UPP-052 Utan värden går varken trend eller prognos att bedöma")
  void knowsNothing() {
    Indikatorbedomning bedomning = judge(indikator(Prognosriktning.OKANDE, "2022="), "0");
    assertThat(bedomning.senaste()).isNull();
    assertThat(bedomning.foregaende()).isNull();
    assertThat(bedomning.trend().orsak()).isEqualTo(Bedomningsorsak.INGET_VARDE);
    assertThat(bedomning.trend().trend().utveckling()).isEqualTo(Utveckling.KAN_EJ_BEDOMAS);
    assertThat(bedomning.prognosorsak()).isEqualTo(Bedomningsorsak.INGET_VARDE_FOR_PROGNOSARET);
  }

  @ParameterizedTest
  @CsvSource({
    "OKANDE, 72, 73, 0, true",
    "OKANDE, 72, 72, 0, false",
    "OKANDE, 72, 71, 0, false",
    "OKANDE, 72, 73, 1, false",
    "MINSKANDE, 72, 71, 0, true",
    "MINSKANDE, 72, 72, 0, false",
    "MINSKANDE, 72, 73, 0, false",
    "BIBEHALLEN, 72, 72, 0, true",
    "BIBEHALLEN, 72, 72.1, 0, false",
    "BIBEHALLEN, 72, 72.1, 0.1, true",
    "BIBEHALLEN, 72, 71.8, 0.1, false"
  })
  @DisplayName("UPP-054 Prognosen håller när talet gått åt prognosens håll, med samma tolerans")
  void holdsForecast(
      Prognosriktning forecast, String before, String latest, String tolerance, boolean holds) {
    Indikatorbedomning bedomning =
        judge(indikator(forecast, "2022=" + before, "2023=" + latest), tolerance);
    assertThat(bedomning.prognosenHaller()).isEqualTo(holds);
    assertThat(bedomning.prognosorsak()).isNull();
  }

  @Test
  @DisplayName("UPP-054 Ett senare år ställs också mot det sista värdet före prognosåret")
  void comparesWithValueBeforeForecast() {
    Indikatorbedomning bedomning =
        judge(indikator(Prognosriktning.MINSKANDE, "2022=130", "2023=86", "2024=90"), "0");
    assertThat(bedomning.trend().trend().forandring()).isEqualTo(new BigDecimal("4"));
    assertThat(bedomning.prognosenHaller()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    ", 2023=5, INGEN_PROGNOS",
    "OKANDE, 2022=5, INGET_VARDE_FOR_PROGNOSARET",
    "OKANDE, 2023=5, INGET_FOREGAENDE_VARDE"
  })
  @DisplayName("UPP-054 När prognosen inte kan bedömas sägs varför")
  void tellsWhyForecastIsNotJudged(Prognosriktning forecast, String value, Bedomningsorsak reason) {
    Indikatorbedomning bedomning = judge(indikator(forecast, value), "0");
    assertThat(bedomning.prognosenHaller()).isNull();
    assertThat(bedomning.prognosorsak()).isEqualTo(reason);
  }

  @Test
  @DisplayName(
      "UPP-051 Det som publicerats efter dagen är inte känt, det som publicerats den dagen är")
  void knowsWhatIsPublished() {
    Indikator indikator = indikator(null, "2022=72");
    assertThat(known(indikator, entered(2024, 2023, "74", DAY.plusDays(1), SERIES)))
        .containsExactly("2022=72");
    assertThat(known(indikator, entered(2024, 2023, "74", DAY, SERIES)))
        .containsExactly("2022=72", "2023=74");
  }

  @Test
  @DisplayName("UPP-051 För samma år går årets införda före planen, och planen före tidigare års")
  void prefersLaterKnowledge() {
    Indikator indikator = indikator(null, "2022=72");
    Vardeinforing earlierYear = entered(2023, 2022, "70", DAY, SERIES);
    Vardeinforing thisYear = entered(2024, 2022, "71", DAY, SERIES);
    assertThat(known(indikator, earlierYear)).containsExactly("2022=72");
    assertThat(known(indikator, earlierYear, thisYear)).containsExactly("2022=71");
  }

  private static List<String> known(Indikator indikator, Vardeinforing... infort) {
    return Kunskap.of(indikator, List.of(infort), 2024, DAY).varden().values().stream()
        .map(v -> v.matar() + "=" + v.varde())
        .toList();
  }

  private static Indikatorbedomning judge(Indikator indikator, String tolerance) {
    Kunskap kunskap = Kunskap.of(indikator, List.of(), 2024, DAY);
    return Indikatorbedomning.of(indikator, kunskap, new BigDecimal(tolerance));
  }

  private static Vardeinforing entered(
      int year, int measured, String value, LocalDate published, String series) {
    return new Vardeinforing(
        year,
        Tillfalleskod.APR,
        "indikator",
        measured,
        new BigDecimal(value),
        0,
        published,
        series,
        null);
  }

  private static Indikator indikator(Prognosriktning forecast, String... values) {
    List<Indikatorvarde> varden = new ArrayList<>();
    for (String value : values) {
      String[] parts = value.split("=");
      BigDecimal figure = parts.length == 1 ? null : new BigDecimal(parts[1]);
      varden.add(new Indikatorvarde(Integer.parseInt(parts[0]), figure, null, 1));
    }
    return new Indikator(
        "indikator",
        1,
        "Indikator",
        1,
        Enhet.INDEX,
        null,
        Kalla.PLAN,
        OnskadRiktning.HOGRE,
        Kalla.TOLKNING,
        "",
        SERIES,
        Kalla.EXTERN,
        varden,
        forecast == null ? null : new Prognos(2023, forecast, "", 1),
        null,
        null,
        List.of());
  }
}
