package se.styrning.uppfoljning.indikator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.styrning.indikator.Indikator;

/** What a report knows of an indicator: at most one value for each year. */
record Kunskap(NavigableMap<Integer, Kantvarde> varden) {

  /**
   * The values of the plan and those entered and published by a day. For the same year the plan
   * counts before what was entered in earlier years, and what was entered this year before the
   * plan.
   *
   * @param infort what was entered for the indicator, in the order of the occasions
   * @param ar the year that is followed up
   */
  static Kunskap of(Indikator indikator, List<Vardeinforing> infort, int ar, LocalDate dag) {
    NavigableMap<Integer, Kantvarde> varden = new TreeMap<>();
    List<Vardeinforing> known = infort.stream().filter(v -> !v.publicerad().isAfter(dag)).toList();
    known.stream()
        .filter(v -> v.ar() < ar)
        .forEach(v -> varden.put(v.matar(), Kantvarde.of(indikator, v)));
    indikator.varden().stream()
        .filter(v -> v.varde() != null)
        .forEach(v -> varden.put(v.matar(), Kantvarde.of(indikator, v)));
    known.stream()
        .filter(v -> v.ar() == ar)
        .forEach(v -> varden.put(v.matar(), Kantvarde.of(indikator, v)));
    return new Kunskap(varden);
  }

  @Nullable Kantvarde latest() {
    return value(varden.lastEntry());
  }

  /** The value of the nearest year before another that has one. */
  @Nullable Kantvarde before(int matar) {
    return value(varden.lowerEntry(matar));
  }

  private static @Nullable Kantvarde value(Map.@Nullable Entry<Integer, Kantvarde> entry) {
    return entry == null ? null : entry.getValue();
  }
}
