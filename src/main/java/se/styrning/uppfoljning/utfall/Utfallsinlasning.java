package se.styrning.uppfoljning.utfall;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.uppfoljning.utfall.berakning.Manadsutfall;
import se.styrning.uppfoljning.utfall.berakning.Utfallsuppgift;

/**
 * A whole table as it was sent.
 *
 * @param manader the months the outcome is the sum of; null when it was sent as a sum
 */
record Utfallsinlasning(List<Utfallsuppgift> uppgifter, @Nullable List<Manadsutfall> manader) {

  static Utfallsinlasning of(List<Utfallsuppgift> uppgifter) {
    return new Utfallsinlasning(uppgifter, null);
  }

  /** What there is to keep, by area. */
  Map<String, Utfallsuppgift> byArea() {
    Map<String, Utfallsuppgift> byArea = new LinkedHashMap<>();
    uppgifter.stream()
        .filter(uppgift -> !uppgift.isEmpty())
        .forEach(uppgift -> byArea.put(uppgift.omrade(), uppgift));
    return byArea;
  }

  /** Everything that can't be accepted at an occasion. */
  List<Fault> faults(Set<String> omraden, Tillfalleskod kod) {
    String accepted = String.join(", ", omraden);
    Set<String> seen = new HashSet<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < uppgifter.size(); i++) {
      Utfallsuppgift uppgift = uppgifter.get(i);
      String at = "/rader/" + i;
      if (!omraden.contains(uppgift.omrade())) {
        faults.add(Fault.pekare(at + "/omrade", uppgift.omrade(), accepted));
      } else if (!seen.add(uppgift.omrade())) {
        faults.add(Fault.pekare(at + "/omrade", uppgift.omrade(), Accepted.of("en-gang.omrade")));
      }
      if (kod == Tillfalleskod.DEC && uppgift.prognosHelar() != null) {
        faults.add(
            Fault.pekare(
                at + "/prognosHelar",
                uppgift.prognosHelar().toPlainString(),
                Accepted.of("ersatter-prognosen")));
      }
    }
    return faults;
  }
}
