package se.styrning.uppfoljning.jamforelse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;

/**
 * A value as it was sent.
 *
 * @param plats the JSON Pointer to it, or its row in the file: {@code /rad/7}
 * @param kommunkod the kommun it names; null when that can't be read
 * @param varde the value; null when something else of it can't be read
 */
record Jamforelserad(String plats, @Nullable String kommunkod, @Nullable Jamforelsevarde varde) {

  private static final String KOMMUNKOD = "/kommunkod";

  static List<Jamforelserad> of(List<Jamforelsevarde> varden) {
    return IntStream.range(0, varden.size())
        .mapToObj(i -> new Jamforelserad("/varden/" + i, varden.get(i).kommunkod(), varden.get(i)))
        .toList();
  }

  /** Kommuner that are not known, and those that are there twice. */
  static List<Fault> faults(List<Jamforelserad> rader, Set<String> known) {
    List<Fault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Jamforelserad rad : rader) {
      String kommunkod = rad.kommunkod();
      if (kommunkod == null) {
        continue;
      }
      if (!known.contains(kommunkod)) {
        faults.add(Fault.pekare(rad.plats() + KOMMUNKOD, kommunkod, Accepted.of("kommun")));
      } else if (!seen.add(kommunkod)) {
        faults.add(Fault.pekare(rad.plats() + KOMMUNKOD, kommunkod, Accepted.of("en-gang.kommun")));
      }
    }
    return faults;
  }
}
