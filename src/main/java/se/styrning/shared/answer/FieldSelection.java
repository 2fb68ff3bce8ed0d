package se.styrning.shared.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.DomainException;

/** The {@code fields} parameter: which members of an object are kept. Links are always kept. */
final class FieldSelection {

  private final Set<String> paths;

  private FieldSelection(Set<String> paths) {
    this.paths = paths;
  }

  /** Reads {@code fields} for a type; a field the type does not have is 400. */
  static @Nullable FieldSelection parse(@Nullable String fields, Properties type) {
    if (fields == null) {
      return null;
    }
    Set<String> paths = new LinkedHashSet<>(List.of(fields.split(",", -1)));
    for (String path : paths) {
      if (!type.has(path)) {
        throw DomainException.badParameter("fields", fields, String.join(", ", type.names()));
      }
    }
    return new FieldSelection(paths);
  }

  /** Whether a column of a flat table belongs to what was asked for. */
  boolean covers(String column) {
    return paths.stream().anyMatch(path -> column.equals(path) || column.startsWith(path + "."));
  }

  void keepIn(ObjectNode object) {
    keep(object, paths);
  }

  private static void keep(JsonNode node, Set<String> paths) {
    if (node instanceof ArrayNode array) {
      array.forEach(element -> keep(element, paths));
    } else if (node instanceof ObjectNode object) {
      Set<String> names = paths.stream().map(FieldSelection::head).collect(Collectors.toSet());
      object.retain(names);
      names.stream()
          .filter(name -> !paths.contains(name))
          .forEach(n -> keepBelow(object, n, paths));
    }
  }

  private static void keepBelow(ObjectNode object, String name, Set<String> paths) {
    Set<String> below =
        paths.stream()
            .filter(path -> path.startsWith(name + "."))
            .map(path -> path.substring(name.length() + 1))
            .collect(Collectors.toSet());
    keep(object.path(name), below);
  }

  private static String head(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }
}
