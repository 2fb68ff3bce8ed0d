package se.styrning.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One fault in a request: where it is, what was sent and what would be accepted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Ett fel i begäran: var det finns, vad som skickades och vad som godtas.")
public record Fel(
    @Schema(description = "Parametern som är fel.", examples = "limit") @Nullable String parameter,
    @Schema(description = "JSON Pointer (RFC 6901) till det som är fel i begärans innehåll.")
        @Nullable String pekare,
    @Schema(description = "Värdet som skickades, avkortat till 200 tecken.", examples = "0")
        @Nullable String varde,
    @Schema(
            description = "Vad som hade godtagits.",
            examples = "ett heltal mellan 1 och 1000 (förval 20)")
        @Nullable String accepterat) {

  private static final int LONGEST_ECHO = 200;

  /** A fault in a path or query parameter. */
  public static Fel parameter(String name, @Nullable String value, @Nullable String accepted) {
    return new Fel(name, null, shortened(value), accepted);
  }

  /** A fault in the body, at a JSON Pointer. */
  public static Fel pekare(String pointer, @Nullable String value, @Nullable String accepted) {
    return new Fel(null, pointer, shortened(value), accepted);
  }

  private static @Nullable String shortened(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String visible = value.replaceAll("\\p{C}", "\uFFFD");
    return visible.length() <= LONGEST_ECHO ? visible : visible.substring(0, LONGEST_ECHO) + "…";
  }
}
