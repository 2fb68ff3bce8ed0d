package se.styrning.apiinfo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Problem;
import se.styrning.shared.problem.ProblemTexts;
import se.styrning.shared.problem.ProblemType;

/** What a problem type means and what to do about it. */
@Schema(description = "Förklaring av en problemtyp.")
public record Problemtyp(
    @Schema(description = "Problemtypens namn i adressen.", examples = "okand-parameter")
        String problemtyp,
    @Schema(description = "HTTP-status.", examples = "400") int status,
    @Schema(description = "Rubrik.", examples = "Okänd parameter") String rubrik,
    @Schema(description = "Orsak.") String orsak,
    @Schema(description = "Vad anroparen kan göra.") String atgard,
    @Schema(description = "Ett problemdokument av typen, såsom tjänsten skickar det.")
        Problem exempel) {

  /**
   * Every problem type, explained in the language that Accept-Language prefers.
   *
   * @param base the public address of the API root, which the examples are from
   */
  public static List<Problemtyp> alla(String base, @Nullable String acceptLanguage) {
    Locale language = ProblemTexts.language(acceptLanguage);
    return Arrays.stream(ProblemType.values()).map(type -> of(type, base, language)).toList();
  }

  /** One problem type, explained in a language. */
  public static Problemtyp of(ProblemType type, String base, Locale language) {
    return new Problemtyp(
        type.slug(),
        type.status(),
        ProblemTexts.text(language, type.slug() + ".title"),
        orsak(type, language),
        ProblemTexts.text(language, type.slug() + ".remedy"),
        ProblemExamples.of(type).problem(base, language));
  }

  /** Why it happens. An answer that the service is away gives one reason, its explanation all. */
  private static String orsak(ProblemType type, Locale language) {
    String text = type == ProblemType.TILLFALLIGT_OTILLGANGLIG ? ".orsak" : ".standard";
    return ProblemTexts.text(language, type.slug() + text);
  }
}
