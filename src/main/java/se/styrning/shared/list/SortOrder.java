package se.styrning.shared.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;

/** One step of an order: a field and whether it falls. */
public record SortOrder(String field, boolean falling) {

  /** How many fields one order can have. */
  static final int MOST_FIELDS = 5;

  /**
   * Reads {@code sort}, for example {@code namn,-budgetar}; an unknown or repeated field is 400.
   */
  public static List<SortOrder> parse(@Nullable String sort, Collection<String> sortable) {
    List<SortOrder> steps = new ArrayList<>();
    if (sort == null) {
      return steps;
    }
    Set<String> fields = new HashSet<>();
    for (String part : sort.split(",", -1)) {
      boolean falling = part.startsWith("-");
      String field = falling ? part.substring(1) : part;
      if (!sortable.contains(field)) {
        throw DomainException.badParameter(
            "sort", sort, String.join(", ", new TreeSet<>(sortable)));
      }
      if (!fields.add(field) || fields.size() > MOST_FIELDS) {
        throw DomainException.badParameter("sort", sort, Accepted.of("sort", MOST_FIELDS));
      }
      steps.add(new SortOrder(field, falling));
    }
    return steps;
  }
}
