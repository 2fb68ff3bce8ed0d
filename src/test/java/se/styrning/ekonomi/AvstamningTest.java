package se.styrning.ekonomi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.json;
import static se.styrning.testsupport.Api.problem;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AvstamningTest {

  private static final String PATH = PLAN + "/avstamning";
  private static final BigDecimal POINT_ONE = new BigDecimal("0.1");

  @Test
  @DisplayName("EKO-008 Avstämningen har 42 kontroller, varav 29 på rader och 6 på kolumner")
  void everyCheckIsMade() {
    Map<Object, Long> types =
        checks().stream()
            .collect(Collectors.groupingBy(check -> check.get("typ"), Collectors.counting()));
    assertThat(types)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "RAD", 27L,
                "TOTALRAD", 2L,
                "KOLUMN", 6L,
                "NETTO_AV_BRUTTO", 2L,
                "ARSFORANDRING", 1L,
                "RAM", 1L,
                "FORUTSATTNINGAR", 1L,
                "DELPOSTER", 2L));
    assertThat(json(PATH).getInt("antalKontroller")).isEqualTo(42);
    assertThat(json(PATH).getString("planId")).isEqualTo("1441-ks-2023");
  }

  @Test
  @DisplayName("EKO-008 Exakt fyra primära differenser: tre kolumner och en rad, var och en 0,1")
  void exactlyFourPrimaryDifferences() {
    assertThat(json(PATH).getInt("antalPrimaraDifferenser")).isEqualTo(4);
    assertThat(checks())
        .filteredOn(check -> (Boolean) check.get("primar"))
        .filteredOn(check -> !"STAMMER".equals(check.get("orsak")))
        .extracting(
            field("typ"), field("namn"), field("publicerad"), field("beraknad"), field("differens"))
        .containsExactlyInAnyOrder(
            tuple("RAD", "Stöd och utveckling, 2023", number("-10.6"), number("-10.7"), POINT_ONE),
            tuple(
                "KOLUMN",
                "Summa bruttoKostnad 2022",
                number("-288.3"),
                number("-288.4"),
                POINT_ONE),
            tuple("KOLUMN", "Summa resultat 2022", number("-250.3"), number("-250.4"), POINT_ONE),
            tuple("KOLUMN", "Summa bruttoIntakt 2023", number("38.9"), number("38.8"), POINT_ONE));
  }

  @Test
  @DisplayName("EKO-008 De tre följddifferenserna är nettot av bruttosummor och årets förändring")
  void secondaryDifferencesFollow() {
    assertThat(checks())
        .filteredOn(check -> !(Boolean) check.get("primar"))
        .filteredOn(check -> !"STAMMER".equals(check.get("orsak")))
        .extracting(
            field("typ"),
            field("budgetar"),
            field("publicerad"),
            field("beraknad"),
            field("differens"))
        .containsExactlyInAnyOrder(
            tuple("NETTO_AV_BRUTTO", 2022, number("-250.3"), number("-250.4"), POINT_ONE),
            tuple("NETTO_AV_BRUTTO", 2023, number("-256.8"), number("-256.9"), POINT_ONE),
            tuple("ARSFORANDRING", 2023, number("-6.5"), number("-6.4"), number("-0.1")));
  }

  @ParameterizedTest
  @CsvSource({
    "KOLUMN, 2022, 38.0, Summa bruttoIntakt 2022",
    "KOLUMN, 2023, -295.7, Summa bruttoKostnad 2023",
    "KOLUMN, 2023, -256.8, Summa resultat 2023",
    "TOTALRAD, 2022, -250.3, Totalt 2022",
    "TOTALRAD, 2023, -256.8, Totalt 2023",
    "RAM, 2023, -6.5, Nettobudgetens ändring mot tabellen 2023",
    "FORUTSATTNINGAR, , 6.5, 'Kommunstyrelsens nettobudget ökar med totalt 6,5 miljoner kronor år"
        + " 2023.'",
    "DELPOSTER, , -10.4, Tillfälliga projekt 2022 som avslutas",
    "DELPOSTER, , 6.6, Riktade resurser 2023"
  })
  @DisplayName("EKO-008 Det som stämmer visas också, med samma tryckta och beräknade värde")
  void agreementIsShown(String typ, Integer year, BigDecimal value, String namn) {
    assertThat(checks())
        .filteredOn(check -> namn.equals(check.get("namn")))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.get("typ")).isEqualTo(typ);
              assertThat(check.get("budgetar")).isEqualTo(year);
              assertThat(check.get("publicerad")).isEqualTo(value);
              assertThat(check.get("beraknad")).isEqualTo(value);
              assertThat(check.get("differens")).isEqualTo(number("0.0"));
              assertThat(check.get("orsak")).isEqualTo("STAMMER");
            });
  }

  @Test
  @DisplayName("EKO-008 Av 29 radkontroller stämmer 28; differensens orsak kan vara avrundning")
  void rowsAgreeExceptOne() {
    List<Map<String, Object>> rows =
        checks().stream().filter(c -> List.of("RAD", "TOTALRAD").contains(c.get("typ"))).toList();
    assertThat(rows).hasSize(29);
    assertThat(rows).filteredOn(c -> "STAMMER".equals(c.get("orsak"))).hasSize(28);
    assertThat(checks())
        .extracting(field("orsak"))
        .containsOnly("STAMMER", "AVRUNDNINGSDIFFERENS_MOJLIG");
    assertThat(checks())
        .allSatisfy(c -> assertThat((List<?>) c.get("kallrader")).isNotEmpty())
        .allSatisfy(c -> assertThat(c.get("enhet")).isEqualTo("MNKR"))
        .allSatisfy(
            c ->
                assertThat(
                        ((BigDecimal) c.get("publicerad")).subtract((BigDecimal) c.get("beraknad")))
                    .isEqualTo(c.get("differens")));
  }

  @Test
  @DisplayName("FEL-004 Avstämning av en plan som inte finns är 404 som namnger planen")
  void unknownPlanIsNamed() {
    assertThat(problem(404, "/verksamhetsplaner/1441-ks-1999/avstamning").getString("fel[0].varde"))
        .isEqualTo("1441-ks-1999");
  }

  private static List<Map<String, Object>> checks() {
    return json(PATH).getList("kontroller");
  }

  private static Function<Map<String, Object>, Object> field(String name) {
    return check -> check.get(name);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
