package se.styrning.shared.link;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Links of a resource, relation type to path below the API root, in the order they are written. */
public record Lankar(Map<String, String> paths) {

  /** The link every resource has: to itself (HYP.05). */
  public static Lankar self(String path) {
    return new Lankar(Map.of("self", path));
  }

  /** These links and one more. */
  public Lankar med(String rel, String path) {
    Map<String, String> more = new LinkedHashMap<>(paths);
    more.put(rel, path);
    return new Lankar(Collections.unmodifiableMap(more));
  }

  /** The links as they are written, below the public address of the API root. */
  public Map<String, Lank> absolute(String base) {
    Map<String, Lank> links = new LinkedHashMap<>();
    paths.forEach((rel, path) -> links.put(rel, Lank.get(base + path, rel)));
    return links;
  }
}
