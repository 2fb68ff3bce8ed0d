package se.styrning.uppfoljning.jamforelse;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.write.CsvFile;

/**
 * A file of values, one row per kommun.
 *
 * @param fel everything in the file that can't be read
 */
record Jamforelsefil(List<Jamforelserad> rader, List<Fault> fel) {

  /** Reads a file; what is no CSV in UTF-8 at all is 400. */
  static Jamforelsefil read(InputStream file) {
    return CsvFile.read(file, rows -> read(rows, new Jamforelsekolumner(rows)));
  }

  private static Jamforelsefil read(CsvFile file, Jamforelsekolumner kolumner) {
    List<Jamforelserad> rader = new ArrayList<>();
    if (!file.faults().isEmpty()) {
      return new Jamforelsefil(rader, file.faults());
    }
    for (CSVRecord row : file.rows()) {
      if (rader.size() == Jamforelse.MOST_VALUES) {
        file.fault(row, "*", null, Accepted.of("rader", Jamforelse.MOST_VALUES));
        break;
      }
      rader.add(kolumner.read(row));
    }
    return new Jamforelsefil(rader, file.faults());
  }
}
