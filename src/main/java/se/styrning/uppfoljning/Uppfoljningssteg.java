package se.styrning.uppfoljning;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

/** One step that a follow-up has taken. */
@Schema(description = "Ett steg som uppföljningen tagit, i ordning.")
public record Uppfoljningssteg(
    @Schema(description = "Ordning från 1.", examples = "2") int nummer,
    Uppfoljningsstatus status,
    @Schema(description = "Organet som tog steget.", examples = "1441-ks") String organ,
    @Schema(description = "Dagen då steget togs.", examples = "2023-05-12") LocalDate datum,
    @Schema(
            description = "Paragraf i protokollet. null: steget är inget beslut av ett organ.",
            examples = "§ 112",
            nullable = true)
        @Nullable String paragraf,
    @Schema(description = "Diarienummer, om det är känt.", examples = "KS23.118", nullable = true)
        @Nullable String diarienummer) {}
