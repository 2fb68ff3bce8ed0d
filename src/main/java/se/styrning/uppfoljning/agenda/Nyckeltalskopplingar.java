package se.styrning.uppfoljning.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;

/** Which measures a municipality follows the global goals by. */
@Schema(
    description =
        "De nyckeltal som kommunen följer de globala målen med. Källan anger inga, så listan är tom"
            + " tills kommunen har valt.")
public record Nyckeltalskopplingar(
    @Schema(description = "Kommunens kod.", examples = "1441", readOnly = true) String kommunkod,
    @Schema(
            description =
                "Efter mål, mått och år. Samma mått får inte gälla samma mål två gånger"
                    + " samma år.",
            maxItems = 1000)
        List<Nyckeltalskoppling> kopplingar) {

  private static final Comparator<Nyckeltalskoppling> ORDER =
      Comparator.comparingInt(Nyckeltalskoppling::globaltMal)
          .thenComparing(Nyckeltalskoppling::matt)
          .thenComparingInt(Nyckeltalskoppling::franAr);

  public static String path(String kommunkod) {
    return "/kommuner/" + kommunkod + "/nyckeltalskopplingar";
  }

  /** Years that end before they begin, and measures that are there twice in a year. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < kopplingar.size(); i++) {
      Nyckeltalskoppling koppling = kopplingar.get(i);
      Integer till = koppling.tillAr();
      if (till != null && till < koppling.franAr()) {
        faults.add(Fault.pekare(at(i) + "/tillAr", till.toString(), "≥ " + koppling.franAr()));
      } else if (kopplingar.subList(0, i).stream().anyMatch(koppling::collides)) {
        faults.add(Fault.pekare(at(i) + "/matt", koppling.matt(), Accepted.of("en-gang.matt")));
      }
    }
    return faults;
  }

  private static String at(int i) {
    return "/kopplingar/" + i;
  }

  /** The same in the order in which they are always shown. */
  List<Nyckeltalskoppling> sorted() {
    return kopplingar.stream().sorted(ORDER).toList();
  }
}
