package se.styrning.uppfoljning.helhet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import se.styrning.shared.problem.Accepterat;
import se.styrning.shared.problem.Fel;
import se.styrning.shared.write.Csvfil;

/**
 * A file of values, one row per kommun.
 *
 * @param fel everything in the file that can't be read
 */
record Jamforelsefil(List<Jamforelserad> rader, List<Fel> fel) {

  /** Reads a file; what is no CSV in UTF-8 at all is 400. */
  static Jamforelsefil read(InputStream file) {
    return Csvfil.read(file, rows -> read(rows, new Jamforelsekolumner(rows)));
  }

  private static Jamforelsefil read(Csvfil file, Jamforelsekolumner kolumner) {
    List<Jamforelserad> rader = new ArrayList<>();
    if (!file.faults().isEmpty()) {
      return new Jamforelsefil(rader, file.faults());
    }
    for (CSVRecord row : file.rows()) {
      if (rader.size() == Jamforelse.MOST_VALUES) {
        file.fault(row, "*", null, Accepterat.of("rader", Jamforelse.MOST_VALUES));
        break;
      }
      rader.add(kolumner.read(row));
    }
    return new Jamforelsefil(rader, file.faults());
  }
}
