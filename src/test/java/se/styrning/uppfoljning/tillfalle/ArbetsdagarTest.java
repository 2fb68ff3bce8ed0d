package se.styrning.uppfoljning.tillfalle;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArbetsdagarTest {

  @ParameterizedTest
  @CsvSource({
    "2023, 04-07, 04-09, 04-10, 05-18, 05-28, 06-24, 11-04",
    "2024, 03-29, 03-31, 04-01, 05-09, 05-19, 06-22, 11-02",
    "2026, 04-03, 04-05, 04-06, 05-14, 05-24, 06-20, 10-31",
    "2027, 03-26, 03-28, 03-29, 05-06, 05-16, 06-26, 11-06"
  })
  @DisplayName("UPP-001 De rörliga helgdagarna infaller de dagar som lagen (1989:253) säger")
  void movesHolidays(
      String year,
      String goodFriday,
      String easter,
      String easterMonday,
      String ascension,
      String pentecost,
      String midsummer,
      String allSaints) {
    assertHoliday(year, goodFriday, "långfredagen");
    assertHoliday(year, easter, "påskdagen");
    assertHoliday(year, easterMonday, "annandag påsk");
    assertHoliday(year, ascension, "Kristi himmelsfärdsdag");
    assertHoliday(year, pentecost, "pingstdagen");
    assertHoliday(year, midsummer, "midsommardagen");
    assertHoliday(year, allSaints, "alla helgons dag");
    LocalDate eve = day(year, midsummer).minusDays(1);
    assertThat(Arbetsdagar.helgdagsaftnar(eve.getYear()).get(eve))
        .containsExactly("midsommarafton");
    assertThat(Arbetsdagar.isArbetsdag(eve)).isFalse();
  }

  @Test
  @DisplayName("UPP-001 De fasta helgdagarna är sex, och ett år har tretton med namn")
  void hasFixedHolidays() {
    for (String fixed : List.of("01-01", "01-06", "05-01", "06-06", "12-25", "12-26")) {
      assertThat(Arbetsdagar.helgdagar(2023)).containsKey(day("2023", fixed));
    }
    assertThat(Arbetsdagar.helgdagar(2023)).hasSize(13);
  }

  @Test
  @DisplayName("UPP-001 Två helgdagar kan infalla samma dag")
  void sharesDay() {
    assertThat(Arbetsdagar.helgdagar(2008).get(LocalDate.of(2008, 5, 1)))
        .containsExactly("första maj", "Kristi himmelsfärdsdag");
    assertThat(Arbetsdagar.helgdagar(2008)).hasSize(12);
    assertThat(Arbetsdagar.helgdagar(2049).get(LocalDate.of(2049, 6, 6)))
        .containsExactlyInAnyOrder("pingstdagen", "nationaldagen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-04-06",
        "2023-04-28",
        "2023-01-05",
        "2023-12-27",
        "2026-05-25",
        "2024-12-30"
      })
  @DisplayName(
      "UPP-002 Skärtorsdag, valborg, trettondagsafton, mellandagar och annandag pingst är"
          + " arbetsdagar")
  void worksOnOrdinaryDays(LocalDate day) {
    assertThat(Arbetsdagar.isArbetsdag(day)).isTrue();
    assertThat(Arbetsdagar.reasons(day)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-24, julafton",
    "2026-12-31, nyårsafton",
    "2026-06-19, midsommarafton",
    "2026-10-31, 'lördag, alla helgons dag'",
    "2027-10-31, söndag",
    "2022-04-15, långfredagen",
    "2028-04-15, lördag",
    "2028-04-16, 'söndag, påskdagen'",
    "2024-06-06, nationaldagen"
  })
  @DisplayName("UPP-002 Lördagar, helgdagar och tre aftnar är inte arbetsdagar, och skälet ges")
  void restsForReason(LocalDate day, String reasons) {
    assertThat(Arbetsdagar.isArbetsdag(day)).isFalse();
    assertThat(String.join(", ", Arbetsdagar.reasons(day))).isEqualTo(reasons);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-10-31, 2023-10-31, 2023-10-31",
    "2024-04-15, 2024-04-15, 2024-04-15",
    "2026-10-31, 2026-11-02, 2026-10-30",
    "2027-10-31, 2027-11-01, 2027-10-29",
    "2020-10-31, 2020-11-02, 2020-10-30",
    "2021-10-31, 2021-11-01, 2021-10-29",
    "2022-04-15, 2022-04-19, 2022-04-14",
    "2023-04-15, 2023-04-17, 2023-04-14",
    "2028-04-15, 2028-04-18, 2028-04-13",
    "2029-04-15, 2029-04-16, 2029-04-13",
    "2033-04-15, 2033-04-19, 2033-04-14",
    "2024-06-30, 2024-07-01, 2024-06-28",
    "2022-12-31, 2023-01-02, 2022-12-30"
  })
  @DisplayName("UPP-002 En dag flyttas framåt eller bakåt till närmaste arbetsdag")
  void rolls(LocalDate day, LocalDate forward, LocalDate backward) {
    assertThat(Arbetsdagar.onOrAfter(day)).isEqualTo(forward);
    assertThat(Arbetsdagar.onOrBefore(day)).isEqualTo(backward);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-02-28, 2023-03-14",
    "2023-04-30, 2023-05-15",
    "2023-08-31, 2023-09-14",
    "2023-10-31, 2023-11-14",
    "2023-12-31, 2024-01-15",
    "2024-04-30, 2024-05-16",
    "2026-04-30, 2026-05-18",
    "2024-12-31, 2025-01-16",
    "2026-12-31, 2027-01-18",
    "2024-02-29, 2024-03-14",
    "2026-02-28, 2026-03-13"
  })
  @DisplayName("UPP-002 Tio arbetsdagar efter en dag räknas förbi helger och helgdagar")
  void countsTenWorkingDays(LocalDate day, LocalDate expected) {
    assertThat(Arbetsdagar.after(day, 10)).isEqualTo(expected);
  }

  @Test
  @DisplayName("UPP-001 UPP-002 Helgdagar och aftnar 2018–2060 är de som jollyday räknar fram")
  void agreesWithOracle() {
    HolidayManager oracle =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
    for (int year = 2018; year <= 2060; year++) {
      Set<LocalDate> own = new TreeSet<>(Arbetsdagar.helgdagar(year).keySet());
      own.addAll(Arbetsdagar.helgdagsaftnar(year).keySet());
      Set<LocalDate> others =
          oracle.getHolidays(Year.of(year)).stream()
              .map(Holiday::getDate)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(own).as("%d", year).isEqualTo(others);
    }
  }

  @Test
  @DisplayName("UPP-002 Varje dag 2006–2099 ligger mellan de arbetsdagar den flyttas till")
  void liesBetweenWorkingDays() {
    LocalDate.of(2006, 1, 1)
        .datesUntil(LocalDate.of(2100, 1, 1))
        .forEach(
            day -> {
              LocalDate after = Arbetsdagar.onOrAfter(day);
              LocalDate before = Arbetsdagar.onOrBefore(day);
              assertThat(Arbetsdagar.isArbetsdag(after) && Arbetsdagar.isArbetsdag(before))
                  .isTrue();
              assertThat(after).isBetween(day, day.plusDays(5));
              assertThat(before).isBetween(day.minusDays(5), day);
            });
  }

  @Test
  @DisplayName("UPP-001 Påskdagen är en söndag mellan 22 mars och 25 april, varje år")
  void easterIsSundayInSpring() {
    IntStream.rangeClosed(2006, 9999)
        .mapToObj(Arbetsdagar::easter)
        .forEach(
            easter -> {
              assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
              assertThat(easter)
                  .isBetween(easter.withMonth(3).withDayOfMonth(22), lastEaster(easter));
            });
  }

  private static LocalDate lastEaster(LocalDate easter) {
    return LocalDate.of(easter.getYear(), 4, 25);
  }

  private static void assertHoliday(String year, String day, String name) {
    assertThat(Arbetsdagar.helgdagar(Integer.parseInt(year)).get(day(year, day)))
        .containsExactly(name);
  }

  private static LocalDate day(String year, String monthAndDay) {
    return LocalDate.parse(year + "-" + monthAndDay);
  }
}
