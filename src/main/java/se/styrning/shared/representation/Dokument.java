package se.styrning.shared.representation;

import java.util.Map;
import se.styrning.shared.link.Lankar;

/**
 * A stored JSON object, served as the very bytes that were decided with links added at the end.
 *
 * @param json the stored bytes, one JSON object
 * @param typ the record that describes it, which decides the accepted fields
 * @param immutable true where the address names one decided version that never changes
 * @param inbaddat the parts that are given inside it, as _embedded, by name
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the database to the wire, never compared
public record Dokument(
    byte[] json,
    Class<?> typ,
    Lankar lankar,
    boolean immutable,
    Map<String, Inbaddning.Del> inbaddat) {

  /** A document without anything else inside it. */
  public Dokument(byte[] json, Class<?> typ, Lankar lankar, boolean immutable) {
    this(json, typ, lankar, immutable, Map.of());
  }

  /** The same with parts inside it. */
  public Dokument med(Map<String, Inbaddning.Del> delar) {
    return new Dokument(json, typ, lankar, immutable, delar);
  }
}
