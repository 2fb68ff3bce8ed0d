package se.styrning.uppfoljning.agenda;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.jamforelse.Jamforelsetal;
import se.styrning.uppfoljning.kommun.Former;

/** A measure that a goal is followed by, year by year. */
@Schema(description = "Ett nyckeltal som målet följs med, år för år.")
public record Nyckeltalsserie(
    @Schema(description = "Måttet.", examples = "foretagsklimat") String matt,
    @Schema(description = "Nyckeltalets namn.", examples = "Företagsklimat enligt Insikt")
        String namn,
    @Schema(
            description = "Nyckeltalets identitet i Kolada. null: det finns inte där.",
            pattern = Former.KOLADA,
            examples = "U07453",
            nullable = true)
        @Nullable String koladaId,
    @Schema(
            description = "Hänvisning som ska följa med värdena. null: ingen krävs.",
            examples = "Källa: Kolada",
            nullable = true)
        @Nullable String kallhanvisning,
    @Schema(description = "Nyckeltalets enhet.", examples = "index 0–100") String mattenhet,
    @Schema(description = "Värden till och med året som följs upp, stigande.")
        List<Nyckeltalsvarde> varden) {

  public static Nyckeltalsserie of(
      Nyckeltalskoppling koppling, int ar, Jamforelsetal tal, List<String> andra) {
    return new Nyckeltalsserie(
        koppling.matt(),
        koppling.namn(),
        koppling.koladaId(),
        Former.attribution(koppling.koladaId()),
        koppling.mattenhet(),
        tal.years(koppling.matt()).headSet(ar, true).stream()
            .map(year -> Nyckeltalsvarde.of(koppling.matt(), year, tal, andra))
            .toList());
  }
}
