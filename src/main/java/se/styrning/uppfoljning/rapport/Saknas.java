package se.styrning.uppfoljning.rapport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Fault;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;

/** One thing that a report lacks. */
@Schema(description = "Något som saknas i rapporten, och vad som är att göra åt det.")
public record Saknas(
    Saknaskod kod,
    Omfattningskod del,
    @Schema(
            description = "JSON Pointer till platsen i rapporten.",
            examples = "/ekonomi/rader/3/kommentar")
        String pekare,
    @Schema(
            description = "Adressen under API:ets rot där det läses och rättas.",
            examples = "/uppfoljningar/1441-ks-2023-apr/utfallsrader/utveckling-och-hallbarhet")
        String adress,
    @Schema(
            description = "Vad som är att göra.",
            examples = "Kommentera Utveckling och hållbarhet: prognosen är sämre än budgeten.")
        String text,
    @Schema(
            description = "Steget som det hindrar. null: en upplysning, som inget hindrar.",
            nullable = true)
        @Nullable Kravsteg kravsFor) {

  /** As a fault of a step that it stands in the way of. */
  Fault fault() {
    return Fault.pekare(pekare, null, text);
  }
}
