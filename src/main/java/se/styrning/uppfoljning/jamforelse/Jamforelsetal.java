package se.styrning.uppfoljning.jamforelse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The values a municipality has entered of several measures, its own and those of others. */
public record Jamforelsetal(
    String kommunkod, Map<String, Map<Integer, Map<String, Jamforelsevarde>>> tal) {

  static Jamforelsetal of(String kommunkod, List<JamforelsevardeEntity> rows) {
    Map<String, Map<Integer, Map<String, Jamforelsevarde>>> tal = new TreeMap<>();
    rows.forEach(
        row ->
            tal.computeIfAbsent(row.matt, matt -> new TreeMap<>())
                .computeIfAbsent(row.ar, ar -> new TreeMap<>())
                .put(row.mattKommunkod, row.varde()));
    return new Jamforelsetal(kommunkod, tal);
  }

  /** The municipality's own value. */
  public Optional<Jamforelsevarde> own(String matt, int ar) {
    return Optional.ofNullable(values(matt, ar).get(kommunkod));
  }

  /** The years with any value of a measure. */
  public TreeSet<Integer> years(String matt) {
    return new TreeSet<>(tal.getOrDefault(matt, Map.of()).keySet());
  }

  /** What those of the given kommuner have that have a value, in their order. */
  public List<Jamforelsevarde> of(String matt, int ar, Collection<String> kommuner) {
    Map<String, Jamforelsevarde> values = values(matt, ar);
    return kommuner.stream().filter(values::containsKey).map(values::get).toList();
  }

  private Map<String, Jamforelsevarde> values(String matt, int ar) {
    return tal.getOrDefault(matt, Map.of()).getOrDefault(ar, Map.of());
  }
}
