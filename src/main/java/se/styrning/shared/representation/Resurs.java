package se.styrning.shared.representation;

import java.util.Map;
import se.styrning.shared.link.Lankar;

/**
 * One resource and its links. On the wire the links stand inside the resource, as _links.
 *
 * @param inbaddat the parts it holds inside it, as _embedded, by name
 */
public record Resurs<T>(T innehall, Lankar lankar, Map<String, Inbaddning.Del> inbaddat) {

  /** A resource without any other inside it. */
  public Resurs(T innehall, Lankar lankar) {
    this(innehall, lankar, Map.of());
  }

  /** The same with parts inside it. */
  public Resurs<T> med(Map<String, Inbaddning.Del> delar) {
    return new Resurs<>(innehall, lankar, delar);
  }
}
