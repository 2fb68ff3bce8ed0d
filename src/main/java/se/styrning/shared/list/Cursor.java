package se.styrning.shared.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;

/**
 * A place in a list, after one of its rows: what the list is sorted by, the row's key and its
 * values of the fields sorted by. The list is read on from there whatever has come before it.
 *
 * @param sort the parameter of the list; null for its own order
 * @param key the key of the row
 * @param values the row's value of each field sorted by, in order; null where it has none
 */
public record Cursor(@Nullable String sort, String key, List<@Nullable String> values) {

  /** The place before the first row. */
  public static final String START = "0";

  private static final String PARAMETER = "efter";
  private static final Accepted ACCEPTED = Accepted.of("markor");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Reads a cursor that an answer gave; one of another order, or of none, is 400. */
  static Cursor parse(String text, @Nullable String sort, int fields) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(text);
      @Nullable String[] parts = MAPPER.readValue(json, String[].class);
      String key = parts.length == fields + 2 ? parts[1] : null;
      if (key != null && Objects.equals(parts[0], sort)) {
        return new Cursor(sort, key, Arrays.asList(parts).subList(2, parts.length));
      }
    } catch (IllegalArgumentException | IOException notGivenHere) {
      throw refusal(text);
    }
    throw refusal(text);
  }

  /** The cursor as it is written in an address. */
  public String text() {
    @Nullable String[] parts = new String[values.size() + 2];
    parts[0] = sort;
    parts[1] = key;
    for (int i = 0; i < values.size(); i++) {
      parts[i + 2] = values.get(i);
    }
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MAPPER.writeValueAsBytes(parts));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** 400: what was sent is no cursor of the list in this order. */
  public static DomainException refusal(String text) {
    return DomainException.badParameter(PARAMETER, text, ACCEPTED);
  }
}
