package se.styrning.uppfoljning.steg;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who takes a step, when, and where it is recorded. */
@Schema(description = "Vem som tar ett steg i uppföljningen, när, och var det är protokollfört.")
record Stegbeslut(
    @Schema(description = "Organet som tar steget.", examples = "1441-ks", maxLength = 60)
        String organ,
    @Schema(
            description = "Dagen då steget tas: högst dagens datum, tidigast föregående stegs.",
            examples = "2023-05-24")
        LocalDate datum,
    @Schema(
            description =
                "Paragraf i protokollet. Krävs för behandling och överlämning, som är beslut.",
            examples = "§ 112",
            pattern = "^§ [1-9][0-9]{0,4}[a-z]?$",
            maxLength = 20,
            nullable = true)
        @Nullable String paragraf,
    @Schema(
            description = "Diarienummer, om det är känt.",
            examples = "KS23.118",
            maxLength = 60,
            nullable = true)
        @Nullable String diarienummer) {}
