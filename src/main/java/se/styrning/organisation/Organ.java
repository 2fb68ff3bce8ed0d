package se.styrning.organisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An elected body of a municipality. */
@Schema(description = "Ett politiskt organ i en kommun.")
public record Organ(
    @Schema(description = "Organets identitet: kommunkod och kortnamn.", examples = "1441-ks")
        String organ,
    @Schema(description = "SCB:s kommunkod.", pattern = "^[0-9]{4}$", examples = "1441")
        String kommunkod,
    Organtyp typ,
    @Schema(description = "Organets namn.", examples = "Kommunstyrelsen") String namn,
    @Schema(description = "Förkortning, om någon är känd.", examples = "KS", nullable = true)
        @Nullable String forkortning) {}
