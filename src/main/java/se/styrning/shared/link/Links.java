package se.styrning.shared.link;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Links of a resource by relation type, in the order they are written. */
public record Links(Map<String, Mal> lankar) {

  private static final String GET = "GET";

  /** Where a link leads: a path below the API root, and the method to use there. */
  public record Mal(String path, String method) {}

  /** The link every resource has: to itself (HYP.05). */
  public static Links self(String path) {
    return new Links(Map.of("self", new Mal(path, GET)));
  }

  /** These links and one more to read. */
  public Links med(String rel, String path) {
    return med(rel, path, GET);
  }

  /** These links and one more, to a change of state that is possible now (HYP.03). */
  public Links med(String rel, String path, String method) {
    Map<String, Mal> more = new LinkedHashMap<>(lankar);
    more.put(rel, new Mal(path, method));
    return new Links(Collections.unmodifiableMap(more));
  }

  /** The links as they are written, below the public address of the API root. */
  public Map<String, Link> absolute(String base) {
    Map<String, Link> links = new LinkedHashMap<>();
    lankar.forEach((rel, mal) -> links.put(rel, new Link(base + mal.path(), rel, mal.method())));
    return links;
  }
}
