package se.styrning.shared.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One fault in a request: where it is, what was sent and what would be accepted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Fel",
    description = "Ett fel i begäran: var det finns, vad som skickades och vad som godtas.")
public record Fault(
    @Schema(description = "Parametern som är fel.", examples = "limit") @Nullable String parameter,
    @Schema(description = "JSON Pointer (RFC 6901) till det som är fel i begärans innehåll.")
        @Nullable String pekare,
    @Schema(description = "Värdet som skickades, avkortat till 100 tecken.", examples = "0")
        @Nullable String varde,
    @Schema(
            description = "Vad som hade godtagits.",
            examples = "ett heltal mellan 1 och 1000 (förval 20)")
        @Nullable String accepterat,
    @JsonIgnore @Schema(hidden = true) @Nullable Accepted text) {

  private static final Pattern UNSEEN = Pattern.compile("\\p{C}");

  /** Names in a pointer are the caller's, too. */
  private static final int LONGEST_POINTER = 500;

  private static final int LONGEST_ECHO = 100;

  /** What is accepted may be a list of names that callers chose. */
  private static final int LONGEST_ACCEPTED = 2000;

  /** A fault in a path or query parameter. */
  public static Fault parameter(String name, @Nullable String value, String accepted) {
    return new Fault(
        shortened(name), null, shortened(value), shortened(accepted, LONGEST_ACCEPTED), null);
  }

  /** The same, where what is accepted is told in words. */
  public static Fault parameter(String name, @Nullable String value, Accepted accepted) {
    return new Fault(shortened(name), null, shortened(value), null, accepted);
  }

  /** A fault in the body, at a JSON Pointer. */
  public static Fault pekare(String pointer, @Nullable String value, String accepted) {
    return new Fault(
        null,
        shortened(pointer, LONGEST_POINTER),
        shortened(value),
        shortened(accepted, LONGEST_ACCEPTED),
        null);
  }

  /** The same, where what is accepted is told in words. */
  public static Fault pekare(String pointer, @Nullable String value, Accepted accepted) {
    return new Fault(null, shortened(pointer, LONGEST_POINTER), shortened(value), null, accepted);
  }

  /** The fault as it is told in a language. */
  Fault in(Locale language) {
    return text == null ? this : new Fault(parameter, pekare, varde, text.in(language), null);
  }

  private static @Nullable String shortened(@Nullable String value) {
    return value == null ? null : shortened(value, LONGEST_ECHO);
  }

  private static String shortened(String value, int most) {
    String start = value.length() <= most ? value : value.substring(0, most);
    String visible = UNSEEN.matcher(start).replaceAll("\uFFFD");
    return start.length() == value.length() ? visible : visible + "…";
  }
}
