package se.styrning.ekonomi;

import static org.assertj.core.api.Assertions.assertThat;
import static se.styrning.testsupport.Api.PLAN;
import static se.styrning.testsupport.Api.get;
import static se.styrning.testsupport.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every budget row against the figures written down from the document by hand. */
@QuarkusTest
class BudgetbeloppTest {

  private static final JsonPath FACIT =
      JsonPath.with(BudgetbeloppTest.class.getResource("/fixtures/produktionsomraden.json"))
          .using(new JsonPathConfig(NumberReturnType.BIG_DECIMAL));
  private static final int ROWS = 27;

  private record Rad(int kallrad, String namn, int budgetar, List<?> belopp) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAN + "/produktionsomraden?limit=1000",
        "/produktionsomraden?planId=1441-ks-2023&limit=1000&jamforelsear=true",
        "/budgetrader?planId=1441-ks-2023&limit=1000&jamforelsear=true"
      })
  @DisplayName("EKO-003 Alla 27 budgetrader har exakt de tryckta beloppen, med tryckt precision")
  void everyRowHasItsExactAmounts(String list) {
    List<Rad> served =
        json(list).<Map<String, Object>>getList("poster").stream()
            .map(
                row ->
                    new Rad(
                        (Integer) row.get("kallrad"),
                        (String) row.get("namn"),
                        (Integer) row.get("budgetar"),
                        amounts(row)))
            .toList();
    assertThat(served).hasSize(ROWS).containsExactlyElementsOf(expected());
  }

  @Test
  @DisplayName("EKO-003 Ett område för sig har samma belopp per år som listan")
  void areaHoldsItsRows() {
    for (Map<String, Object> area : json(PLAN).<Map<String, Object>>getList("produktionsomraden")) {
      JsonPath one = json(PLAN + "/produktionsomraden/" + area.get("omrade"));
      List<Rad> rows =
          one.<Map<String, Object>>getList("budgetrader").stream()
              .map(
                  row ->
                      new Rad(
                          (Integer) row.get("kallrad"),
                          one.getString("namn"),
                          (Integer) row.get("budgetar"),
                          amounts(row)))
              .toList();
      List<Rad> expected =
          expected().stream().filter(rad -> rad.namn().equals(one.getString("namn"))).toList();
      assertThat(rows).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
      rows.stream()
          .filter(row -> row.budgetar() == 2023)
          .forEach(own -> assertThat(amounts(one.getMap("$"))).isEqualTo(own.belopp()));
    }
  }

  @Test
  @DisplayName("EKO-003 Beloppen har sin decimal kvar i svarets JSON")
  void amountsKeepTheirDecimalInTheText() {
    assertThat(get(PLAN + "/produktionsomraden?budgetar=2023&omrade=ks-reserv").asString())
        .contains("\"bruttoIntakt\":0.0,\"bruttoKostnad\":-10.0,\"resultat\":-10.0,");
  }

  @Test
  @DisplayName(
      "EKO-004 Området SB 2022 finns 2022 och saknas 2023, i varje lista; det är inte noll")
  void areaWithoutRowIsAbsent() {
    String omrade = "omrade=ledning-och-internservice-sb";
    String all = "?jamforelsear=true&";
    for (String list :
        List.of(PLAN + "/produktionsomraden?", "/produktionsomraden" + all, "/budgetrader" + all)) {
      assertThat(json(list + "budgetar=2022&" + omrade).getList("poster.namn", String.class))
          .containsExactly("Ledning och internservice SB 2022");
      assertThat(json(list + "budgetar=2023&" + omrade).getList("poster")).isEmpty();
    }
    JsonPath area = json(PLAN + "/produktionsomraden/ledning-och-internservice-sb");
    assertThat(area.getList("budgetrader.budgetar", Integer.class)).containsExactly(2022);
    assertThat(area.<Integer>get("budgetar")).isNull();
    assertThat(area.<BigDecimal>get("resultat")).isNull();
  }

  @Test
  @DisplayName("EKO-004 Ledning och internservice KL har tryckt 0,0 år 2022: en nolla, inte tomt")
  void printedZeroIsAZero() {
    JsonPath row =
        json(PLAN + "/produktionsomraden?budgetar=2022&omrade=ledning-och-internservice-kl");
    assertThat(row.getList("poster")).hasSize(1);
    assertThat(row.<BigDecimal>get("poster[0].resultat")).isEqualTo(new BigDecimal("0.0"));
    assertThat(row.getString("poster[0].tryckt.resultat")).isEqualTo("0,0");
  }

  @ParameterizedTest
  @CsvSource({
    "kommundirektor, 10.7",
    "ledning-och-internservice-kl, -7.1",
    "politisk-organisation, -0.9",
    "utveckling-och-hallbarhet, -2.3",
    "ekonomi, -3.2",
    "hr, -0.6",
    "raddningstjanst, -2.8",
    "ks-reserv, 0.0",
    "vuxenutbildning, -2.0",
    "stod-och-utveckling, 1.0",
    "samhallsplanering, -0.1",
    "naringsliv-och-turism, -0.4",
    "funktionsstod, -0.7"
  })
  @DisplayName("EKO-005 Resultatets förändring 2023 är beräknad mot 2022; plus är bättre")
  void changeIsComputedAgainstTheYearBefore(String omrade, BigDecimal change) {
    for (String list : List.of(PLAN + "/produktionsomraden", "/produktionsomraden")) {
      JsonPath row = json(list + "?budgetar=2023&omrade=" + omrade);
      assertThat(row.<BigDecimal>get("poster[0].forandring")).isEqualTo(change);
    }
  }

  @Test
  @DisplayName("EKO-005 Förändringen är null 2022, eftersom planen inte har 2021")
  void changeIsNullWithoutTheYearBefore() {
    for (String list :
        List.of(
            PLAN + "/produktionsomraden?",
            "/produktionsomraden?planId=1441-ks-2023&jamforelsear=true&")) {
      assertThat(json(list + "budgetar=2022").getList("poster.forandring"))
          .hasSize(14)
          .containsOnlyNulls();
    }
  }

  private static List<?> amounts(Map<String, Object> row) {
    return List.of(row.get("bruttoIntakt"), row.get("bruttoKostnad"), row.get("resultat"));
  }

  /** Latest year first, then printed order, as the lists have it. */
  private static List<Rad> expected() {
    List<Rad> rows = new ArrayList<>();
    for (int year : List.of(2023, 2022)) {
      for (Map<String, Object> rad : FACIT.<Map<String, Object>>getList("rader")) {
        if (rad.get(Integer.toString(year)) instanceof List<?> belopp) {
          rows.add(new Rad((Integer) rad.get("kallrad"), (String) rad.get("namn"), year, belopp));
        }
      }
    }
    return rows;
  }
}
