package se.styrning.organisation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An elected body of a municipality. */
@Schema(description = "Ett politiskt organ i en kommun.")
public record Organ(
    @Schema(
            description = "Organets identitet: kommunkod och kortnamn.",
            pattern = Formats.OWNED,
            maxLength = Formats.LONGEST_ID,
            examples = "1441-ks")
        String organ,
    @Schema(
            description = "SCB:s kommunkod, den som identiteten börjar med.",
            pattern = Formats.KOMMUNKOD,
            examples = "1441")
        String kommunkod,
    Organtyp typ,
    @Schema(
            description = "Organets namn.",
            pattern = Formats.LINE,
            maxLength = 200,
            examples = "Kommunstyrelsen")
        String namn,
    @Schema(
            description = "Förkortning, om någon är känd.",
            pattern = Formats.LINE,
            maxLength = 20,
            examples = "KS",
            nullable = true)
        @Nullable String forkortning,
    @Schema(
            description = "Första dagen organet finns. null: ingen är angiven.",
            examples = "2023-01-01",
            nullable = true)
        @Nullable LocalDate giltigFran,
    @Schema(
            description = "Sista dagen organet finns. null: tills vidare.",
            examples = "2026-12-31",
            nullable = true)
        @Nullable LocalDate giltigTill) {}
