package se.styrning.shared.paging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.DomainException;

/** One step of an order: a field and whether it falls. */
public record Sortering(String field, boolean falling) {

  /** Reads {@code sort}, for example {@code namn,-budgetar}; an unknown field is 400. */
  public static List<Sortering> parse(@Nullable String sort, Collection<String> sortable) {
    List<Sortering> steps = new ArrayList<>();
    if (sort == null) {
      return steps;
    }
    for (String part : sort.split(",", -1)) {
      boolean falling = part.startsWith("-");
      String field = falling ? part.substring(1) : part;
      if (!sortable.contains(field)) {
        throw DomainException.badParameter(
            "sort", sort, String.join(", ", new TreeSet<>(sortable)));
      }
      steps.add(new Sortering(field, falling));
    }
    return steps;
  }
}
