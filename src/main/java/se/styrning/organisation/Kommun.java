package se.styrning.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A municipality. */
@Schema(description = "En kommun.")
public record Kommun(
    @Schema(
            description = "SCB:s kommunkod, fyra siffror som text.",
            pattern = Formats.KOMMUNKOD,
            examples = "1441")
        String kommunkod,
    @Schema(
            description = "Kommunens kortnamn.",
            pattern = Formats.LINE,
            maxLength = 100,
            examples = "Lerum")
        String namn,
    @Schema(
            description = "Kommunens fulla namn.",
            pattern = Formats.LINE,
            maxLength = 100,
            examples = "Lerums kommun")
        String namnFullt,
    @Schema(
            description = "Länet kommunen ligger i.",
            pattern = Formats.LINE,
            maxLength = 100,
            examples = "Västra Götalands län")
        String lan,
    @Schema(
            description = "SCB:s länskod, kommunkodens två första siffror.",
            pattern = "^[0-9]{2}$",
            examples = "14")
        String lanskod) {}
