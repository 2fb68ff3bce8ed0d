package se.styrning.uppfoljning.tillfalle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.organisation.Organ;
import se.styrning.organisation.Organtyp;

/** One body that a report goes to. */
@Schema(description = "Ett organ som en rapport går till.")
public record Mottagare(
    Organtyp typ,
    @Schema(
            description = "Organets identitet. null: kommunens organ av den typen är inte inlagt.",
            examples = "1441-ks",
            nullable = true)
        @Nullable String organ,
    @Schema(
            description =
                "Varför organet får rapporten: lagrum, det rapporterande organets eget dokument, där L"
                    + " är rad i det, eller PRAXIS.",
            examples = "PLAN L61")
        String kalla) {

  private static final String PRAXIS = "PRAXIS";

  /**
   * In the order they get it; a board other than kommunstyrelsen treats its own report first.
   *
   * @param kommunens the organ of each type that the kommun has that year
   */
  static List<Mottagare> of(Tillfalleskod kod, Organ namnd, Map<Organtyp, String> kommunens) {
    List<Mottagare> alla = new ArrayList<>();
    if (namnd.typ() != Organtyp.KS) {
      alla.add(new Mottagare(namnd.typ(), namnd.organ(), PRAXIS));
    }
    Uppfoljningskallor kallor = new Uppfoljningskallor(namnd.organ());
    String own = kallor.of(Organtyp.KS, kod);
    alla.add(first(Organtyp.KS, kommunens, own == null ? PRAXIS : own));
    if (kod.isLagstadgad()) {
      String lag = kod == Tillfalleskod.AUG ? "KL 11:16" : "KL 11:20";
      String said = kallor.of(Organtyp.KF, kod);
      alla.add(first(Organtyp.KF, kommunens, said == null ? lag : said));
      alla.add(first(Organtyp.REVISORER, kommunens, lag));
    }
    return List.copyOf(alla);
  }

  private static Mottagare first(Organtyp typ, Map<Organtyp, String> kommunens, String kalla) {
    return new Mottagare(typ, kommunens.get(typ), kalla);
  }
}
