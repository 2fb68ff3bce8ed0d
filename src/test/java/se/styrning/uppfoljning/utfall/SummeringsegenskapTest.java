package se.styrning.uppfoljning.utfall;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.styrning.ekonomi.budgetversion.Belopp;
import se.styrning.ekonomi.budgetversion.Budgetlage;
import se.styrning.ekonomi.budgetversion.Omradeslage;
import se.styrning.ekonomi.budgetversion.Ram;
import se.styrning.ekonomi.periodisering.Periodisering;
import se.styrning.testsupport.Egenskap;
import se.styrning.uppfoljning.Uppfoljning;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;
import se.styrning.uppfoljning.utfall.berakning.Utfallsberakning;
import se.styrning.uppfoljning.utfall.berakning.Utfallstabell;
import se.styrning.uppfoljning.utfall.berakning.Utfallsuppgift;

class SummeringsegenskapTest {

  private static final int TRIES = 200;
  private static final BigDecimal ZERO = BigDecimal.ZERO;

  /** One area: printed budget, and what is entered, in millionths of mnkr; null for nothing. */
  record Rad(int intakt, int kostnad, int resultat, Integer utfall, Integer prognos) {

    Belopp budget() {
      return new Belopp(
          BigDecimal.valueOf(intakt, 1),
          BigDecimal.valueOf(-kostnad, 1),
          BigDecimal.valueOf(resultat, 1));
    }

    Utfallsuppgift uppgift(String omrade) {
      return new Utfallsuppgift(omrade, null, millionths(utfall), millionths(prognos), null);
    }
  }

  private static BigDecimal millionths(Integer value) {
    return value == null ? null : BigDecimal.valueOf(value, 6);
  }

  private static Arbitrary<List<Rad>> rows() {
    Arbitrary<Integer> printed = Arbitraries.integers().between(0, 9_999);
    Arbitrary<Integer> result = Arbitraries.integers().between(-9_999, 9_999);
    Arbitrary<Integer> entered =
        Arbitraries.integers().between(-900_000_000, 900_000_000).injectNull(0.1);
    return Combinators.combine(printed, printed, result, entered, entered)
        .as(Rad::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  @Test
  @DisplayName("UPP-101 En summa är den avrundade summan av det oavrundade, hur raderna än ser ut")
  void sumsBeforeRounding() {
    Egenskap.holds(
        TRIES,
        rows(),
        rows -> {
          Utfallstabell table = table(rows);
          BigDecimal utfall = sum(rows.stream().map(Rad::utfall).toList());
          equal(table.summa().utfallPeriod(), utfall);
          equal(table.summa().avrundat().utfallPeriod(), shown(utfall));
          BigDecimal budget =
              rows.stream().map(rad -> rad.budget().resultat()).reduce(ZERO, BigDecimal::add);
          equal(table.summa().budgetHelar().resultat(), budget);
          BigDecimal period = budget.multiply(new BigDecimal("4"));
          equal(
              table.summa().avrundat().budgetPeriod().resultat(),
              period.divide(new BigDecimal("12"), 1, RoundingMode.HALF_UP));
          assertThat(table.ofullstandig())
              .isEqualTo(rows.stream().map(Rad::utfall).anyMatch(Objects::isNull));
        });
  }

  @Test
  @DisplayName("UPP-107 Tryckta belopp och tryckt total är desamma hur utfall och prognos än är")
  void keepsPrinted() {
    Egenskap.holds(
        TRIES,
        rows(),
        rows -> {
          Utfallstabell table = table(rows);
          for (int i = 0; i < rows.size(); i++) {
            equal(table.rader().get(i).budgetHelar().intakt(), rows.get(i).budget().intakt());
            equal(table.rader().get(i).budgetHelar().kostnad(), rows.get(i).budget().kostnad());
            equal(table.rader().get(i).budgetHelar().resultat(), rows.get(i).budget().resultat());
          }
          equal(table.ramprovning().ram(), new BigDecimal("-1.0"));
        });
  }

  @Test
  @DisplayName(
      "UPP-102 Underskott befaras om och endast om alla har prognos och summan ligger under ramen")
  void fearsDeficitExactly() {
    Egenskap.holds(
        TRIES,
        rows(),
        rows -> {
          boolean whole = rows.stream().map(Rad::prognos).noneMatch(Objects::isNull);
          BigDecimal prognos = sum(rows.stream().map(Rad::prognos).toList());
          Boolean feared = table(rows).ramprovning().befaratUnderskott();
          if (whole) {
            assertThat(feared).isEqualTo(prognos.compareTo(new BigDecimal("-1")) < 0);
          } else {
            assertThat(feared).isNull();
          }
        });
  }

  private static Utfallstabell table(List<Rad> rows) {
    List<Omradeslage> omraden = new ArrayList<>();
    Map<String, Utfallsuppgift> uppgifter = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String omrade = "omrade-" + i;
      Belopp budget = rows.get(i).budget();
      omraden.add(new Omradeslage(i + 1, omrade, omrade, budget, Belopp.NOLL, budget));
      uppgifter.put(omrade, rows.get(i).uppgift(omrade));
    }
    BigDecimal frame = new BigDecimal("-1");
    LocalDate day = LocalDate.of(2023, 4, 30);
    Budgetlage lage =
        new Budgetlage(
            "1441-ks-2023", day, 1, day, false, 0, omraden, new Ram(frame, ZERO, frame, ZERO));
    Uppfoljning april =
        new Uppfoljning(
            "1441-ks-2023-apr",
            "1441",
            "1441-ks",
            2023,
            Tillfalleskod.APR,
            "Tertialrapport 1",
            day,
            Uppfoljningsstatus.PAGAR,
            List.of(),
            false,
            false,
            List.of());
    return new Utfallsberakning(
            april, lage, new Periodisering(null, List.of()), uppgifter, Map.of(), ZERO, ZERO)
        .tabell();
  }

  private static BigDecimal sum(List<Integer> values) {
    return values.stream()
        .filter(Objects::nonNull)
        .map(SummeringsegenskapTest::millionths)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private static BigDecimal shown(BigDecimal value) {
    return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
  }

  private static void equal(BigDecimal actual, BigDecimal expected) {
    if (expected == null) {
      assertThat(actual).isNull();
    } else {
      assertThat(actual).isEqualByComparingTo(expected);
    }
  }
}
