package se.styrning.uppfoljning.jamforelse;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a municipality compares itself with: one measure, one year. */
@Schema(
    description =
        "Ett mått ett år, i den egna kommunen och i dem den jämförs med. Medelvärdet räknas av de"
            + " andra i jämförelsegruppen, utan den egna kommunen, i helhetsuppföljningen.")
record Jamforelse(
    @Schema(
            description = "Jämförelsens identitet: kommunkod, mått och år.",
            examples = "1441-soliditet-2023",
            readOnly = true)
        String jamforelseId,
    @Schema(description = "Kommunen som jämför sig.", examples = "1441", readOnly = true)
        String kommunkod,
    @Schema(
            description = "Måttet: ett finansiellt mål i planen eller ett kopplat nyckeltal.",
            examples = "soliditet",
            readOnly = true)
        String matt,
    @Schema(description = "Året som värdena avser.", examples = "2023", readOnly = true) Integer ar,
    @Schema(
            description = "Ett värde per kommun, efter kommunkod. Tom: inga är inlagda.",
            maxItems = MOST_VALUES)
        List<Jamforelsevarde> varden) {

  static final int MOST_VALUES = 500;

  static Jamforelse of(JamforelseId id, List<Jamforelsevarde> varden) {
    return new Jamforelse(id.id(), id.kommunkod(), id.matt(), id.ar(), varden);
  }
}
