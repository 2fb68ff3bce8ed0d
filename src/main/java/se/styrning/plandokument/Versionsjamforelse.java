package se.styrning.plandokument;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.styrning.plandokument.Versionsskillnad.Slag;
import se.styrning.verksamhetsplan.Plandel;

/**
 * Holds two versions of a plan against each other, field by field in the plan's own order. Elements
 * are matched by identity; what the service sets or derives is left out.
 */
final class Versionsjamforelse {

  private static final Set<String> SET_BY_SERVICE = Set.of("planversion", "status", "beslut");

  /** Members of an element that follow from others. */
  private static final Map<String, Set<String>> DERIVED =
      Map.of(
          "produktionsomraden",
          Set.of(
              "budgetar",
              "bruttoIntakt",
              "bruttoKostnad",
              "resultat",
              "enhet",
              "kallrad",
              "tryckt"));

  /** What identifies an element of an inner list; otherwise its place does. */
  private static final List<String> INNER_KEYS = List.of("budgetar", "matar", "avserAr");

  private final List<Versionsskillnad> found = new ArrayList<>();
  private @Nullable String del;
  private @Nullable String identitet;
  private Slag slag = Slag.ANDRAT;

  private Versionsjamforelse() {}

  static List<Versionsskillnad> of(JsonNode before, JsonNode after) {
    Versionsjamforelse comparison = new Versionsjamforelse();
    for (String member : names(before, after)) {
      if (!SET_BY_SERVICE.contains(member)) {
        comparison.member(member, before.path(member), after.path(member));
      }
    }
    return comparison.found;
  }

  private void member(String name, JsonNode before, JsonNode after) {
    Optional<Plandel<?>> part =
        Plandokument.DELAR.stream().filter(d -> d.namn().equals(name)).findFirst();
    if (part.isEmpty()) {
      compare(name, before, after);
      return;
    }
    del = name;
    Map<String, JsonNode> old = byKey(before, part.get().nyckel());
    Map<String, JsonNode> present = byKey(after, part.get().nyckel());
    Set<String> keys = new LinkedHashSet<>(present.keySet());
    keys.addAll(old.keySet());
    for (String key : keys) {
      element(key, old.get(key), present.get(key));
    }
    del = null;
    identitet = null;
    slag = Slag.ANDRAT;
  }

  private void element(String key, @Nullable JsonNode before, @Nullable JsonNode after) {
    identitet = key;
    slag = before == null ? Slag.TILLAGT : after == null ? Slag.BORTTAGET : Slag.ANDRAT;
    for (String name : names(before, after)) {
      boolean derived =
          name.equals("anmarkningar")
              || DERIVED.getOrDefault(String.valueOf(del), Set.of()).contains(name);
      if (!derived) {
        compare(name, child(before, name), child(after, name));
      }
    }
  }

  private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (isContainer(before) || isContainer(after)) {
      boolean lists = isArray(before) || isArray(after);
      Map<String, JsonNode> old = lists ? byInnerKey(before) : members(before);
      Map<String, JsonNode> present = lists ? byInnerKey(after) : members(after);
      Set<String> keys = new LinkedHashSet<>(present.keySet());
      keys.addAll(old.keySet());
      for (String key : keys) {
        compare(lists ? path + "[" + key + "]" : path + "." + key, old.get(key), present.get(key));
      }
    } else {
      String was = text(before);
      String is = text(after);
      if (!Objects.equals(was, is)) {
        found.add(new Versionsskillnad(found.size() + 1, slag, del, identitet, path, was, is));
      }
    }
  }

  private static Map<String, JsonNode> byKey(JsonNode list, String key) {
    Map<String, JsonNode> elements = new LinkedHashMap<>();
    list.forEach(element -> elements.put(element.path(key).asText(), element));
    return elements;
  }

  private static Map<String, JsonNode> byInnerKey(@Nullable JsonNode list) {
    Map<String, JsonNode> elements = new LinkedHashMap<>();
    int place = 1;
    for (JsonNode element : list == null ? List.<JsonNode>of() : list) {
      elements.put(innerKey(element).orElse(Integer.toString(place)), element);
      place++;
    }
    return elements;
  }

  private static Optional<String> innerKey(JsonNode element) {
    return INNER_KEYS.stream()
        .filter(element::has)
        .map(key -> element.get(key).asText())
        .findFirst();
  }

  private static Map<String, JsonNode> members(@Nullable JsonNode object) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    if (object != null) {
      object.properties().forEach(m -> members.put(m.getKey(), m.getValue()));
    }
    return members;
  }

  private static Set<String> names(@Nullable JsonNode before, @Nullable JsonNode after) {
    Set<String> names = new LinkedHashSet<>(members(after).keySet());
    names.addAll(members(before).keySet());
    return names;
  }

  private static @Nullable JsonNode child(@Nullable JsonNode node, String name) {
    return node == null ? null : node.get(name);
  }

  private static boolean isContainer(@Nullable JsonNode node) {
    return node != null && node.isContainerNode();
  }

  private static boolean isArray(@Nullable JsonNode node) {
    return node != null && node.isArray();
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null || value.isNull() || value.isMissingNode() ? null : value.asText();
  }
}
