package se.styrning.uppfoljning.rapport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;

/** What a board's report leaves to the report of the municipality. */
@Schema(
    description =
        "En del som följs upp för hela kommunen. Nämndens rapport hänvisar dit och har inga egna"
            + " tal.")
public record Hanvisning(
    Omfattningskod del,
    @Schema(
            description = "Vad som finns där.",
            examples = "Agenda 2030 följs upp för kommunen som helhet, inte per nämnd.")
        String text,
    @Schema(
            description = "Adressen under API:ets rot.",
            examples = "/helhetsuppfoljningar/1441-2023-aug")
        String adress) {}
