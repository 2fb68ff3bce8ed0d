package se.styrning.uppfoljning.utfall;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The members of a row that can be changed. */
@Schema(
    description =
        "Ändring av en rad (RFC 7396): det som nämns ersätts, null tar bort, resten står kvar.")
record Utfallsandring(
    @Schema(
            description = "Intäkter från den 1 januari till periodens slut, mnkr, plus.",
            examples = "1.390",
            nullable = true)
        @Nullable BigDecimal intakt,
    @Schema(
            description = "Kostnader från den 1 januari till periodens slut, mnkr, minus.",
            examples = "-27.864",
            nullable = true)
        @Nullable BigDecimal kostnad,
    @Schema(description = "Prognos för helåret, netto, mnkr.", examples = "-78.9", nullable = true)
        @Nullable BigDecimal prognosHelar,
    @Schema(
            description = "Kommentar till avvikelse och prognos.",
            examples = "Exempel: fler placeringar än planerat.",
            maxLength = 4000,
            nullable = true)
        @Nullable String kommentar) {}
