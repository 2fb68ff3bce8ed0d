package se.styrning.verksamhetsplan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision by an organ about a plan. */
@Schema(description = "Ett beslut om en verksamhetsplan.")
public record Beslut(
    Beslutstyp typ,
    @Schema(description = "Organet som beslutade.", examples = "1441-ks") String organ,
    @Schema(description = "Beslutsdag.", examples = "2023-04-05") LocalDate datum,
    @Schema(
            description = "Paragraf i protokollet.",
            examples = "§ 66",
            pattern = "^§ [1-9][0-9]{0,4}[a-z]?$",
            maxLength = 20)
        String paragraf,
    @Schema(description = "Diarienummer, om det är känt.", nullable = true, maxLength = 60)
        @Nullable String diarienummer,
    @Schema(
            description = "Beslutet som det är tryckt i planen.",
            examples = "antagen av kommunstyrelsen 2023-04-05 § 66",
            nullable = true,
            maxLength = 300)
        @Nullable String tryckt,
    @Schema(description = "Rad i källdokumentet.", examples = "9", nullable = true)
        @Nullable Integer kallrad) {}
