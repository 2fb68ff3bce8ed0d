package se.styrning.uppfoljning.utfall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import se.styrning.shared.problem.Accepted;
import se.styrning.uppfoljning.utfall.berakning.Utfallsuppgift;

/** A file with one row per area; areas without a row have nothing entered. */
final class Tabellinlasning {

  private final Utfallskolumner kolumner;
  private final Map<String, Utfallsuppgift> fore;
  private final Map<String, Utfallsuppgift> rader = new LinkedHashMap<>();

  Tabellinlasning(Utfallskolumner kolumner, Map<String, Utfallsuppgift> fore) {
    this.kolumner = kolumner;
    this.fore = fore;
  }

  void add(CSVRecord row) {
    String omrade = kolumner.omrade(row);
    Utfallsuppgift uppgift = uppgift(omrade == null ? "" : omrade, row);
    if (omrade != null && rader.put(omrade, uppgift) != null) {
      kolumner.fault(row, Utfallskolumner.OMRADE, omrade, Accepted.of("en-gang.omrade"));
    }
  }

  private Utfallsuppgift uppgift(String omrade, CSVRecord row) {
    Utfallsuppgift now = fore.getOrDefault(omrade, Utfallsuppgift.empty(omrade));
    return new Utfallsuppgift(
        omrade,
        kolumner.has(Utfallskolumner.INTAKT)
            ? kolumner.belopp(row, Utfallskolumner.INTAKT)
            : now.intakt(),
        kolumner.has(Utfallskolumner.KOSTNAD)
            ? kolumner.belopp(row, Utfallskolumner.KOSTNAD)
            : now.kostnad(),
        kolumner.has(Utfallskolumner.PROGNOS)
            ? kolumner.belopp(row, Utfallskolumner.PROGNOS)
            : now.prognosHelar(),
        kolumner.has(Utfallskolumner.KOMMENTAR) ? kolumner.kommentar(row) : now.kommentar());
  }

  List<Utfallsuppgift> result() {
    return List.copyOf(rader.values());
  }
}
