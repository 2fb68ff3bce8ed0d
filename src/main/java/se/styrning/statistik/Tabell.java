package se.styrning.statistik;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.Naming;
import se.styrning.verksamhetsplan.Verksamhetsplan;

/**
 * Measures by year.
 *
 * @param namn what the table shows
 */
record Tabell(String namn, Axel matt, Axel ar, List<Matserie> serier) {

  private static final String VERSION = "2.0";
  private static final String SLAG = "dataset";

  /**
   * A direction of the table.
   *
   * @param falt the member that says the same in the plan
   * @param namn what people call it
   */
  record Axel(String falt, String namn) {}

  Statistik of(Verksamhetsplan plan, Instant andrad) {
    List<Integer> years = List.copyOf(years());
    Map<String, Statistik.Dimension> dimensions = new LinkedHashMap<>();
    dimensions.put(matt.falt(), new Statistik.Dimension(matt.namn(), measures()));
    dimensions.put(ar.falt(), new Statistik.Dimension(ar.namn(), ofYears(years)));
    return new Statistik(
        VERSION,
        SLAG,
        namn,
        plan.titel() + ", antagen " + plan.antagen(),
        andrad,
        List.copyOf(dimensions.keySet()),
        List.of(serier.size(), years.size()),
        new Statistik.Roll(List.of(ar.falt()), List.of(matt.falt())),
        dimensions,
        cells(years, Cell::varde),
        cells(years, Cell::slagnamn),
        new Statistik.Tillagg(
            plan.planId(), plan.planversion(), cells(years, Cell::tryckt), kinds()));
  }

  private TreeSet<Integer> years() {
    return serier.stream()
        .flatMap(serie -> serie.celler().stream())
        .map(Cell::ar)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Statistik.Kategori ofYears(List<Integer> years) {
    List<String> index = years.stream().map(String::valueOf).toList();
    return new Statistik.Kategori(index, named(index), Map.of(), Map.of());
  }

  private Statistik.Kategori measures() {
    return new Statistik.Kategori(
        serier.stream().map(Matserie::id).toList(),
        ofMeasures(Matserie::namn),
        ofMeasures(
            serie ->
                new Statistik.Matt(serie.decimaler(), Naming.of(serie.enhet()), serie.enhet())),
        ofMeasures(Matserie::noter));
  }

  private <T> Map<String, T> ofMeasures(Function<Matserie, T> property) {
    Map<String, T> values = new LinkedHashMap<>();
    serier.forEach(serie -> values.put(serie.id(), property.apply(serie)));
    return values;
  }

  /** A property of every cell that has it, by the number of the cell, row by row. */
  private <T> Map<String, T> cells(List<Integer> years, Function<Cell, @Nullable T> property) {
    Map<String, T> values = new LinkedHashMap<>();
    for (int row = 0; row < serier.size(); row++) {
      int first = row * years.size();
      for (Cell cell : serier.get(row).celler()) {
        T value = property.apply(cell);
        if (value != null) {
          values.put(Integer.toString(first + years.indexOf(cell.ar())), value);
        }
      }
    }
    return values;
  }

  /** The kinds of cells that are there, in words. */
  private Map<String, String> kinds() {
    Map<String, String> kinds = new TreeMap<>();
    serier.stream()
        .flatMap(serie -> serie.celler().stream())
        .flatMap(cell -> Stream.ofNullable(cell.slag()))
        .forEach(slag -> kinds.put(slag.name(), Naming.of(slag)));
    return kinds;
  }

  /** Years, which are their own names. */
  private static Map<String, String> named(List<String> years) {
    Map<String, String> names = new LinkedHashMap<>();
    years.forEach(year -> names.put(year, year));
    return names;
  }
}
