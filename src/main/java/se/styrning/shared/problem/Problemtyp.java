package se.styrning.shared.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a problem type means and what to do about it. */
@Schema(description = "Förklaring av en problemtyp.")
public record Problemtyp(
    @Schema(description = "Problemtypens namn i adressen.", examples = "okand-parameter")
        String problemtyp,
    @Schema(description = "HTTP-status.", examples = "400") int status,
    @Schema(description = "Rubrik.", examples = "Okänd parameter") String rubrik,
    @Schema(description = "Orsak.") String orsak,
    @Schema(description = "Vad anroparen kan göra.") String atgard) {

  /** Every problem type, explained in the language that Accept-Language prefers. */
  public static List<Problemtyp> alla(@Nullable String acceptLanguage) {
    Locale language = ProblemTexts.language(acceptLanguage);
    return Arrays.stream(ProblemType.values()).map(type -> of(type, language)).toList();
  }

  private static Problemtyp of(ProblemType type, Locale language) {
    return new Problemtyp(
        type.slug(),
        type.status(),
        ProblemTexts.text(language, type.slug() + ".title"),
        ProblemTexts.text(language, type.slug() + ".standard"),
        ProblemTexts.text(language, type.slug() + ".remedy"));
  }
}
