package se.styrning.uppfoljning.utfall;

import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import se.styrning.shared.write.BodyReader;
import se.styrning.shared.write.CsvFile;
import se.styrning.uppfoljning.utfall.berakning.Utfallsuppgift;

/**
 * Reads a file row by row, keeping only sums: a table with a row per area, or the rows of a ledger
 * when there is a column {@code manad}. Every fault of the file is told at once.
 */
final class Utfallsfil {

  private Utfallsfil() {}

  /**
   * @param omraden the areas a row may be about
   * @param manader how many months the period has
   * @param fore what is entered now, which holds for what the file has no column for
   */
  static Utfallsinlasning read(
      InputStream file, Set<String> omraden, int manader, Map<String, Utfallsuppgift> fore) {
    return CsvFile.read(
        file, rows -> read(rows, new Utfallskolumner(rows, omraden), manader, fore));
  }

  private static Utfallsinlasning read(
      CsvFile file, Utfallskolumner kolumner, int manader, Map<String, Utfallsuppgift> fore) {
    BodyReader.refuse(file.faults());
    if (kolumner.isLedger()) {
      Huvudboksinlasning ledger = new Huvudboksinlasning(kolumner, manader);
      file.rows().forEach(ledger::add);
      BodyReader.refuse(file.faults());
      return ledger.result(fore);
    }
    Tabellinlasning table = new Tabellinlasning(kolumner, fore);
    file.rows().forEach(table::add);
    BodyReader.refuse(file.faults());
    return Utfallsinlasning.of(table.result());
  }
}
