import java.util.LinkedHashMap;
import java.util.Map;

/** How many there were of each kind. */
final class Figures {

  private static final String ACKNOWLEDGED = "acknowledged";

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  Figures() {
    counts.put("kills", 0);
    counts.put(ACKNOWLEDGED, 0);
    counts.put("lost", 0);
    counts.put("half", 0);
  }

  void add(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  int acknowledged() {
    return counts.get(ACKNOWLEDGED);
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
