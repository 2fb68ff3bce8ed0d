package se.styrning.uppfoljning.rapport;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.Uppfoljningssteg;
import se.styrning.uppfoljning.atgard.Atgard;
import se.styrning.uppfoljning.avsnitt.Rapportavsnitt;
import se.styrning.uppfoljning.indikator.Indikatoruppfoljning;
import se.styrning.uppfoljning.inriktning.Inriktningsuppfoljning;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.utfall.berakning.Utfallstabell;

/** The report of one occasion, whole. */
@Schema(
    description =
        "Rapporten för ett tillfälle: ekonomi, åtgärder, inriktningar, indikatorer och texter. Den"
            + " räknas fram tills den lämnas in; därefter är den exakt som den lämnades in.")
public record Rapport(
    @Schema(description = "Tillfällets identitet.", examples = "1441-ks-2023-apr")
        String tillfalleId,
    @Schema(description = "Organets namn.", examples = "Kommunstyrelsen") String organnamn,
    @Schema(description = "Kommunens fulla namn.", examples = "Lerums kommun") String kommunnamn,
    @Schema(
            description = "Om uppgifterna är påhittade exempel och inte kommunens.",
            examples = "true")
        boolean exempel,
    Rapporttillfalle tillfalle,
    @Schema(description = "Inlämningen. null: rapporten är inte inlämnad.", nullable = true)
        @Nullable Uppfoljningssteg inlamning,
    Utfallstabell ekonomi,
    @Schema(
            description = "Vad som gäller om avrundade belopp.",
            examples = "Beloppen är avrundade var för sig.")
        String avrundning,
    @Schema(description = "Åtgärder vid tillfället, i den ordning de fördes in.")
        List<Atgard> atgarder,
    @Schema(description = "Åtgärder från årets tidigare tillfällen, det senaste först.")
        List<TidigareAtgarder> tidigareAtgarder,
    @Schema(
            description =
                "Planens prioriterade inriktningar, bedömda eller inte. Tomt i månadsrapporterna.")
        List<Inriktningsuppfoljning> inriktningar,
    @Schema(
            description =
                "Planens indikatorer som de är kända på rapportens dag. Tomt i månadsrapporterna.")
        List<Indikatoruppfoljning> indikatorer,
    @Schema(description = "Indikatorernas alla kända värden.") List<Indikatorserie> indikatorserier,
    @Schema(description = "Delar som följs upp för hela kommunen, någon annanstans.")
        List<Hanvisning> hanvisningar,
    @Schema(description = "Rapportens texter, skrivna eller inte.") List<Rapportavsnitt> avsnitt,
    @Schema(description = "Det som saknas, och vad som är att göra åt det.") List<Saknas> saknas) {

  /** Whether the report follows a part up. */
  public boolean follows(Omfattningskod del) {
    return tillfalle.omfattning().stream().anyMatch(omfattning -> omfattning.kod() == del);
  }
}
