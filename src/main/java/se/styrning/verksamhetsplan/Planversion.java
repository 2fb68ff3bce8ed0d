package se.styrning.verksamhetsplan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decided version of a plan as a row of a list. */
@Schema(description = "En beslutad version av en plan. Den ändras aldrig.")
public record Planversion(
    @Schema(description = "Planens identitet.", examples = "1441-ks-2023") String planId,
    @Schema(description = "Versionens nummer, från 1.", examples = "1") int planversion,
    Planstatus status,
    @Schema(description = "Dagen då versionen antogs.", examples = "2023-04-05") LocalDate antagen,
    @Schema(
            description = "SHA-256 av det beslutade dokumentets byte, hexadecimalt.",
            pattern = "^[0-9a-f]{64}$")
        String shaSumma) {}
