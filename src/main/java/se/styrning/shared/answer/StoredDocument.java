package se.styrning.shared.answer;

import java.util.Map;
import se.styrning.shared.http.OneObject;
import se.styrning.shared.link.Links;

/**
 * A stored JSON object, served as the very bytes that were decided with links added at the end.
 *
 * @param json the stored bytes, one JSON object
 * @param typ the record that describes it, which decides the accepted fields
 * @param immutable true where the address names one decided version that never changes
 * @param inbaddat the parts that are given inside it, as _embedded, by name
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the database to the wire, never compared
@OneObject
public record StoredDocument(
    byte[] json,
    Class<?> typ,
    Links lankar,
    boolean immutable,
    Map<String, Embedding.Del> inbaddat) {

  /** A document without anything else inside it. */
  public StoredDocument(byte[] json, Class<?> typ, Links lankar, boolean immutable) {
    this(json, typ, lankar, immutable, Map.of());
  }

  /** The same with parts inside it. */
  public StoredDocument med(Map<String, Embedding.Del> delar) {
    return new StoredDocument(json, typ, lankar, immutable, delar);
  }
}
