package se.styrning.shared.answer;

import java.util.Map;
import se.styrning.shared.http.OneObject;
import se.styrning.shared.link.Links;

/**
 * One resource and its links. On the wire the links stand inside the resource, as _links.
 *
 * @param inbaddat the parts it holds inside it, as _embedded, by name
 */
@OneObject
public record Item<T>(T innehall, Links lankar, Map<String, Embedding.Del> inbaddat) {

  /** A resource without any other inside it. */
  public Item(T innehall, Links lankar) {
    this(innehall, lankar, Map.of());
  }

  /** The same with parts inside it. */
  public Item<T> med(Map<String, Embedding.Del> delar) {
    return new Item<>(innehall, lankar, delar);
  }
}
