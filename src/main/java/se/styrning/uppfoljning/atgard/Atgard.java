package se.styrning.uppfoljning.atgard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure against a feared deficit (L65). */
@Schema(
    description =
        "En åtgärd för att den ekonomiska ramen inte ska överskridas (källrad 65). Den möter ett"
            + " befarat underskott först när ett organ har beslutat den.")
public record Atgard(
    @Schema(
            description = "Åtgärdens nummer vid tillfället, från 1.",
            examples = "1",
            nullable = true,
            readOnly = true)
        @Nullable Integer nummer,
    @Schema(
            description = "Vad som ska göras.",
            examples = "Exempel: vakanta tjänster tillsätts inte före årsskiftet.",
            minLength = 1,
            maxLength = 4000)
        String beskrivning,
    @Schema(
            description = "Beräknad effekt på årets resultat, mnkr; plus förbättrar det.",
            examples = "2.1",
            minimum = "0")
        BigDecimal beraknadEffekt,
    @Schema(description = "Dagen från vilken den verkar.", examples = "2023-06-01")
        LocalDate franDatum,
    @Schema(
            description =
                "Om prognosen redan räknar med effekten, som då inte räknas en gång till."
                    + " Förval: falskt.",
            examples = "false",
            extensions = @Extension(name = "x-valfri", value = "true", parseValue = true))
        Boolean iPrognosen,
    Atgardsstatus status,
    @Schema(
            description = "Hur det har gått.",
            examples = "Exempel: fyra tjänster är vakanta.",
            maxLength = 4000,
            nullable = true)
        @Nullable String uppfoljning,
    @Schema(
            description =
                "Beslutet. Krävs när åtgärden är beslutad eller genomförd; ett förslag har inget.",
            nullable = true)
        @Nullable Atgardsbeslut beslut,
    @Schema(
            description = "Om uppgifterna är påhittade exempel och inte kommunens.",
            examples = "true",
            nullable = true,
            readOnly = true)
        @Nullable Boolean exempel) {

  /** Not counted on in the forecast when nothing was said of that. */
  public Atgard {
    iPrognosen = iPrognosen == null ? Boolean.FALSE : iPrognosen;
  }

  /** Whether the measure meets a feared deficit. */
  public boolean meetsDeficit() {
    return status.holds() && beslut != null;
  }

  /** What decided measures add to a forecast that does not already count on them. */
  public static BigDecimal effect(List<Atgard> atgarder) {
    return atgarder.stream()
        .filter(atgard -> atgard.meetsDeficit() && !atgard.iPrognosen)
        .map(Atgard::beraknadEffekt)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
