package se.styrning.uppfoljning.tillfalle;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Swedish working days: Monday to Friday, neither a public holiday (lag 1989:253) nor one of the
 * three eves that the act on computing time limits (1930:173) puts beside them. Holds for years
 * from {@link #FIRST_YEAR} on, in which the holidays have been those of today.
 */
public final class Arbetsdagar {

  /** The first whole year after the National Day became a holiday. */
  public static final int FIRST_YEAR = 2006;

  private static final int JUNE = 6;

  private Arbetsdagar() {}

  static boolean isArbetsdag(LocalDate day) {
    return !isWeekend(day)
        && !helgdagar(day.getYear()).containsKey(day)
        && !helgdagsaftnar(day.getYear()).containsKey(day);
  }

  /** The day itself, else the next working day: where the law lets a time limit end. */
  static LocalDate onOrAfter(LocalDate day) {
    LocalDate found = day;
    while (!isArbetsdag(found)) {
      found = found.plusDays(1);
    }
    return found;
  }

  /** The day itself, else the last working day before it: the day to plan for. */
  static LocalDate onOrBefore(LocalDate day) {
    LocalDate found = day;
    while (!isArbetsdag(found)) {
      found = found.minusDays(1);
    }
    return found;
  }

  /** The working day that many working days after a day. */
  static LocalDate after(LocalDate day, int arbetsdagar) {
    LocalDate found = day;
    for (int i = 0; i < arbetsdagar; i++) {
      found = onOrAfter(found.plusDays(1));
    }
    return found;
  }

  /** Why a day is no working day, the weekday first; empty for a working day. */
  static List<String> reasons(LocalDate day) {
    List<String> reasons = new ArrayList<>();
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      reasons.add("lördag");
    } else if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      reasons.add("söndag");
    }
    reasons.addAll(helgdagar(day.getYear()).getOrDefault(day, List.of()));
    reasons.addAll(helgdagsaftnar(day.getYear()).getOrDefault(day, List.of()));
    return reasons;
  }

  /** The public holidays that have a name. Two may fall on one day. */
  static SortedMap<LocalDate, List<String>> helgdagar(int year) {
    LocalDate easter = easter(year);
    SortedMap<LocalDate, List<String>> days = new TreeMap<>();
    put(days, LocalDate.of(year, 1, 1), "nyårsdagen");
    put(days, LocalDate.of(year, 1, 6), "trettondedag jul");
    put(days, easter.minusDays(2), "långfredagen");
    put(days, easter, "påskdagen");
    put(days, easter.plusDays(1), "annandag påsk");
    put(days, LocalDate.of(year, 5, 1), "första maj");
    put(days, easter.plusDays(39), "Kristi himmelsfärdsdag");
    put(days, easter.plusDays(49), "pingstdagen");
    put(days, LocalDate.of(year, JUNE, 6), "nationaldagen");
    put(days, midsummer(year), "midsommardagen");
    put(days, LocalDate.of(year, 10, 31).with(nextOrSame(DayOfWeek.SATURDAY)), "alla helgons dag");
    put(days, LocalDate.of(year, 12, 25), "juldagen");
    put(days, LocalDate.of(year, 12, 26), "annandag jul");
    return days;
  }

  /** The eves that are no public holidays but on which no time limit ends. */
  static SortedMap<LocalDate, List<String>> helgdagsaftnar(int year) {
    SortedMap<LocalDate, List<String>> days = new TreeMap<>();
    put(days, midsummer(year).minusDays(1), "midsommarafton");
    put(days, LocalDate.of(year, 12, 24), "julafton");
    put(days, LocalDate.of(year, 12, 31), "nyårsafton");
    return days;
  }

  private static void put(SortedMap<LocalDate, List<String>> days, LocalDate day, String name) {
    days.computeIfAbsent(day, none -> new ArrayList<>()).add(name);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
  }

  private static LocalDate midsummer(int year) {
    return LocalDate.of(year, JUNE, 20).with(nextOrSame(DayOfWeek.SATURDAY));
  }

  /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int g = (b - (b + 8) / 25 + 1) / 3;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
