package se.styrning.globalamal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the 17 goals of Agenda 2030. */
@Schema(description = "Ett av de 17 globala målen i Agenda 2030.")
public record GlobaltMal(
    @Schema(description = "Målets nummer.", minimum = "1", maximum = "17", examples = "8")
        int nummer,
    @Schema(
            description = "Målets namn på svenska.",
            examples = "Anständiga arbetsvillkor och ekonomisk tillväxt")
        String namn,
    @Schema(description = "Målets namn på engelska.", examples = "Decent Work and Economic Growth")
        String namnEngelska,
    @Schema(
            description = "Målets färg som sexsiffrig RGB-kod.",
            pattern = "^#[0-9A-F]{6}$",
            examples = "#A21942")
        String farg,
    @Schema(description = "Antal delmål.", examples = "12") int antalDelmal) {}
