package se.styrning.uppfoljning.jamforelse;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.kommun.Former;

/** The value of one measure one year in one municipality. */
@Schema(description = "Ett års värde av måttet i en kommun, den egna eller en att jämföra med.")
public record Jamforelsevarde(
    @Schema(
            description = "Kommunen som värdet gäller.",
            pattern = Former.KOMMUNKOD,
            examples = "1480")
        String kommunkod,
    @Schema(description = "Värdet i måttets enhet.", examples = "25.6") BigDecimal varde,
    Vardetyp typ,
    @Schema(
            description = "Dagen då värdet publicerades. null: okänd.",
            examples = "2024-03-31",
            nullable = true)
        @Nullable LocalDate publicerad,
    @Schema(
            description = "Nyckeltalets identitet i Kolada. null: värdet är hämtat på annat håll.",
            pattern = Former.KOLADA,
            examples = "N03034",
            nullable = true)
        @Nullable String koladaId,
    @Schema(
            description = "Hänvisning som ska följa med värdet. null: ingen krävs.",
            examples = "Källa: Kolada",
            readOnly = true,
            nullable = true)
        @Nullable String kallhanvisning) {

  /** Cites the source by what is given, whatever was said of it. */
  public Jamforelsevarde {
    varde = Former.plain(varde);
    kallhanvisning = Former.attribution(koladaId);
  }
}
