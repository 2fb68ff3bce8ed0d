package se.styrning.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A municipality. */
@Schema(description = "En kommun.")
public record Kommun(
    @Schema(
            description = "SCB:s kommunkod, fyra siffror som text.",
            pattern = "^[0-9]{4}$",
            examples = "1441")
        String kommunkod,
    @Schema(description = "Kommunens kortnamn.", examples = "Lerum") String namn,
    @Schema(description = "Kommunens fulla namn.", examples = "Lerums kommun") String namnFullt,
    @Schema(description = "Länet kommunen ligger i.", examples = "Västra Götalands län") String lan,
    @Schema(description = "SCB:s länskod.", pattern = "^[0-9]{2}$", examples = "14")
        String lanskod) {}
