package se.styrning.organisation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a municipality's administration; not the same as an elected body. */
@Schema(
    description =
        "En del av en kommuns förvaltning: en sektor eller en förvaltning. Den är inte ett organ, och"
            + " ett organs produktionsområden kan ligga i flera sektorer.")
public record Sektor(
    @Schema(
            description = "Sektorns identitet: kommunkod och kortnamn.",
            pattern = Formats.OWNED,
            maxLength = Formats.LONGEST_ID,
            examples = "1441-kommunledning-och-verksamhetsstod")
        String sektor,
    @Schema(
            description = "SCB:s kommunkod, den som identiteten börjar med.",
            pattern = Formats.KOMMUNKOD,
            examples = "1441")
        String kommunkod,
    @Schema(
            description = "Sektorns namn.",
            pattern = Formats.LINE,
            maxLength = 200,
            examples = "Kommunledning och verksamhetsstöd")
        String namn,
    @Schema(
            description = "Förkortning, om någon är känd.",
            pattern = Formats.LINE,
            maxLength = 20,
            examples = "KL",
            nullable = true)
        @Nullable String forkortning,
    @Schema(
            description = "Första dagen sektorn finns. null: ingen är angiven.",
            examples = "2023-01-01",
            nullable = true)
        @Nullable LocalDate giltigFran,
    @Schema(
            description = "Sista dagen sektorn finns. null: tills vidare.",
            examples = "2026-12-31",
            nullable = true)
        @Nullable LocalDate giltigTill) {}
