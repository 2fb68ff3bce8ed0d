package se.styrning.uppfoljning.agenda;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.globalamal.GlobaltMal;
import se.styrning.uppfoljning.kommun.Former;

/** One global goal as the municipality follows it up. */
@Schema(description = "Ett globalt mål, med kommunens ord om det och de nyckeltal det följs med.")
public record Agendamal(
    @Schema(description = "Målets nummer, 1–17.", minimum = "1", maximum = "17", examples = "8")
        int globaltMal,
    @Schema(
            description = "Målets namn.",
            examples = "Anständiga arbetsvillkor och ekonomisk tillväxt",
            readOnly = true)
        String namn,
    @Schema(
            description = "Kommunens egen utveckling och hur den står sig mot andras.",
            pattern = Former.NOT_BLANK,
            maxLength = Former.LONGEST_TEXT,
            nullable = true)
        @Nullable String kommentar,
    @Schema(
            description = "Nyckeltalen som är kopplade till målet för året. Härlett.",
            readOnly = true)
        List<Nyckeltalsserie> nyckeltalsserier) {

  public static Agendamal of(
      GlobaltMal mal, @Nullable String kommentar, List<Nyckeltalsserie> nyckeltalsserier) {
    return new Agendamal(mal.nummer(), mal.namn(), kommentar, nyckeltalsserier);
  }
}
