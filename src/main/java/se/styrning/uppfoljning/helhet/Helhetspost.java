package se.styrning.uppfoljning.helhet;

import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.uppfoljning.kommun.HelhetId;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;

/** A follow-up of a municipality as a row of a list. */
@Schema(description = "En helhetsuppföljning i en lista.")
public record Helhetspost(
    @Schema(
            description = "Identitet: kommunkod, år och tillfällets kod.",
            examples = "1441-2023-aug")
        String helhetId,
    @Schema(description = "Kommunens kod.", examples = "1441") String kommunkod,
    @Schema(description = "Året som följs upp.", examples = "2023") int ar,
    Tillfalleskod kod,
    @Schema(description = "Tillfällets namn.", examples = "Delårsrapport") String namn,
    @Schema(description = "Periodens sista dag.", examples = "2023-08-31") LocalDate periodSlut,
    @Schema(description = "Om något är inlagt.", examples = "false") boolean harVarden) {

  /**
   * @param entered ids of those for which something has been entered
   */
  static Helhetspost of(HelhetId id, Set<String> entered) {
    return new Helhetspost(
        id.id(),
        id.kommunkod(),
        id.ar(),
        id.kod(),
        id.kod().namn(),
        id.kod().periodSlut(id.ar()),
        entered.contains(id.id()));
  }
}
