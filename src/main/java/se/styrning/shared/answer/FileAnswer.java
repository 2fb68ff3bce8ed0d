package se.styrning.shared.answer;

import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.DomainException;

/**
 * Ready bytes of a media type of their own, served with validators like everything else.
 *
 * @param huvuden more headers of the answer
 * @param immutable true where the address never answers anything else
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the database to the wire, never compared
public record FileAnswer(
    byte[] innehall, String mediaType, Map<String, String> huvuden, boolean immutable) {

  static final String FIELDS = "fields";

  /** Refuses to choose fields where the answer is no JSON. */
  public static void refuseFields(UriInfo uri) {
    refuseFields(uri.getQueryParameters().getFirst(FIELDS));
  }

  /** Refuses to choose fields where the answer is no JSON. */
  public static void refuseFields(@Nullable String fields) {
    if (fields != null) {
      throw DomainException.badParameter(FIELDS, fields, "– (JSON)");
    }
  }

  /** Text that may change, and that needs no headers of its own. */
  public FileAnswer(String text, String mediaType) {
    this(text.getBytes(StandardCharsets.UTF_8), mediaType, Map.of(), false);
  }
}
