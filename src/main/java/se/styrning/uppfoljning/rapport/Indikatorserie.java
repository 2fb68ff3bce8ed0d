package se.styrning.uppfoljning.rapport;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.uppfoljning.indikator.Kantvarde;

/** Every value known of an indicator on the day of the report. */
@Schema(description = "En indikators alla kända värden på rapportens dag, i årsordning.")
public record Indikatorserie(
    @Schema(
            description = "Indikatorns identitet i planen.",
            examples = "svenskt-naringslivs-ranking")
        String indikator,
    @Schema(description = "Värdena. Värden ur olika serier jämförs inte.")
        List<Kantvarde> varden) {}
