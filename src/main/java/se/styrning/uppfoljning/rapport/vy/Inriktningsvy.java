package se.styrning.uppfoljning.rapport.vy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.Naming;
import se.styrning.shared.html.Swedish;
import se.styrning.uppfoljning.inriktning.Bedomningstyp;
import se.styrning.uppfoljning.inriktning.Inriktningsuppfoljning;
import se.styrning.verksamhetsplan.innehall.Inriktning.Rapporteringstidpunkt;

/**
 * A direction as people read it.
 *
 * @param klass the judgement as the style sheet knows it
 * @param redovisning the plan's own time for it to be presented, and whether it has been
 */
record Inriktningsvy(
    int nummer,
    String uttalande,
    String status,
    String klass,
    @Nullable String resultat,
    @Nullable String aktiviteter,
    @Nullable String redovisning) {

  private static final String UNJUDGED = "Inte bedömd";

  static List<Inriktningsvy> of(List<Inriktningsuppfoljning> inriktningar) {
    return inriktningar.stream().map(Inriktningsvy::of).toList();
  }

  private static Inriktningsvy of(Inriktningsuppfoljning inriktning) {
    return new Inriktningsvy(
        inriktning.nummer(),
        inriktning.uttalande(),
        status(inriktning),
        inriktning.status() == null ? "obedomd" : Naming.id(inriktning.status()),
        inriktning.resultatforflyttning(),
        inriktning.aktiviteter(),
        presentation(inriktning));
  }

  private static String status(Inriktningsuppfoljning inriktning) {
    return Objects.requireNonNullElse(inriktning.statustext(), UNJUDGED);
  }

  private static @Nullable String presentation(Inriktningsuppfoljning inriktning) {
    Rapporteringstidpunkt tidpunkt = inriktning.rapporteringstidpunkt();
    if (tidpunkt == null) {
      return null;
    }
    return tidpunkt.tryckt()
        + (inriktning.redovisad() == null
            ? ", inte redovisad än"
            : ", redovisad " + Swedish.dag(inriktning.redovisad()));
  }

  /** How many directions have each judgement, in words; null where there are none. */
  static @Nullable String summary(List<Inriktningsuppfoljning> inriktningar) {
    if (inriktningar.isEmpty()) {
      return null;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    inriktningar.forEach(inriktning -> counts.merge(status(inriktning), 1, Integer::sum));
    String what =
        inriktningar.get(0).bedomningstyp() == Bedomningstyp.PROGNOS
            ? "Prognos för årets slut: "
            : "Utfall för året: ";
    return what
        + counts.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "))
        + ".";
  }
}
