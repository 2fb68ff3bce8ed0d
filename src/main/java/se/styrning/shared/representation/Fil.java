package se.styrning.shared.representation;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Ready bytes of a media type of their own, served with validators like everything else.
 *
 * @param huvuden more headers of the answer
 * @param immutable true where the address never answers anything else
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the database to the wire, never compared
public record Fil(
    byte[] innehall, String mediaType, Map<String, String> huvuden, boolean immutable) {

  /** Text that may change, and that needs no headers of its own. */
  public Fil(String text, String mediaType) {
    this(text.getBytes(StandardCharsets.UTF_8), mediaType, Map.of(), false);
  }
}
