package se.styrning.uppfoljning.atgard;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The decision behind a measure. */
@Schema(description = "Beslutet om en åtgärd: vem, när och var det är protokollfört.")
public record Atgardsbeslut(
    @Schema(
            description = "Organet som beslutade: det som rapporterar, eller kommunfullmäktige.",
            examples = "1441-ks",
            maxLength = 60)
        String organ,
    @Schema(description = "Beslutsdagen, högst dagens datum.", examples = "2023-05-24")
        LocalDate datum,
    @Schema(
            description = "Paragraf i protokollet.",
            examples = "§ 112",
            pattern = "^§ [1-9][0-9]{0,4}[a-z]?$",
            maxLength = 20)
        String paragraf) {}
