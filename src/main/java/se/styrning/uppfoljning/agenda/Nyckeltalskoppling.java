package se.styrning.uppfoljning.agenda;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.kommun.Former;

/** That a municipality follows a global goal by a measure, some years. */
@Schema(description = "Ett nyckeltal som kommunen följer ett globalt mål med, vissa år.")
public record Nyckeltalskoppling(
    @Schema(
            description = "Det globala målets nummer, 1–17.",
            minimum = "1",
            maximum = "17",
            examples = "8")
        int globaltMal,
    @Schema(
            description = "Måttet, som värdena läggs in under i jämförelser.",
            pattern = Former.MATT,
            maxLength = Former.LONGEST_MATT,
            examples = "foretagsklimat")
        String matt,
    @Schema(
            description = "Nyckeltalets namn.",
            pattern = Former.LINE,
            maxLength = 200,
            examples = "Företagsklimat enligt Insikt")
        String namn,
    @Schema(
            description = "Nyckeltalets identitet i Kolada. null: det finns inte där.",
            pattern = Former.KOLADA,
            examples = "U07453",
            nullable = true)
        @Nullable String koladaId,
    @Schema(
            description = "Nyckeltalets enhet.",
            pattern = Former.LINE,
            maxLength = 60,
            examples = "index 0–100")
        String mattenhet,
    @Schema(
            description = "Första året det används.",
            minimum = "1900",
            maximum = "9998",
            examples = "2024")
        int franAr,
    @Schema(
            description = "Sista året det används. null: tills vidare.",
            minimum = "1900",
            maximum = "9998",
            examples = "2026",
            nullable = true)
        @Nullable Integer tillAr) {

  boolean holds(int ar) {
    Integer till = tillAr;
    return franAr <= ar && (till == null || ar <= till);
  }

  /** Whether it says the same thing of the same year as another. */
  boolean collides(Nyckeltalskoppling other) {
    return globaltMal == other.globaltMal
        && matt.equals(other.matt)
        && (holds(other.franAr) || other.holds(franAr));
  }
}
