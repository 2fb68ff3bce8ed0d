package se.styrning.shared.answer;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How much of its answer a caller who writes wants to have: the preference {@code return} of RFC
 * 7240. The first that is sent counts, and what is not known is as if it were not sent.
 */
enum AnswerPreference {
  /** No preference: the whole answer. */
  UTAN_ONSKEMAL,
  REPRESENTATION,
  /** The same status and headers without a body. */
  MINIMAL;

  private static final String RETURN = "return=";

  static AnswerPreference of(HttpServerRequest request) {
    return request.headers().getAll("Prefer").stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(preference -> preference.split(";", 2)[0].replaceAll("[\\s\"]", ""))
        .map(preference -> preference.toLowerCase(Locale.ROOT))
        .filter(preference -> preference.startsWith(RETURN))
        .findFirst()
        .map(preference -> ofValue(preference.substring(RETURN.length())))
        .orElse(UTAN_ONSKEMAL);
  }

  private static AnswerPreference ofValue(String value) {
    return switch (value) {
      case "minimal" -> MINIMAL;
      case "representation" -> REPRESENTATION;
      default -> UTAN_ONSKEMAL;
    };
  }

  /** The answer in this form, which tells that it was followed. */
  Stored apply(Stored whole) {
    boolean isFollowed = this == MINIMAL || whole.innehall().length > 0;
    if (this == UTAN_ONSKEMAL || !isFollowed) {
      return whole;
    }
    Map<String, String> headers = new LinkedHashMap<>(whole.huvuden());
    headers.put("Preference-Applied", RETURN + name().toLowerCase(Locale.ROOT));
    if (this == REPRESENTATION) {
      return new Stored(whole.status(), headers, whole.innehall());
    }
    headers.remove(HttpHeaders.CONTENT_TYPE);
    return new Stored(whole.status(), headers, new byte[0]);
  }
}
