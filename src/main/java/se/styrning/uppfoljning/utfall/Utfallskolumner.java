package se.styrning.uppfoljning.utfall;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.write.CsvFile;
import se.styrning.uppfoljning.utfall.berakning.Utfallsrad;

/** The columns of a file of outcomes, and the reading of their cells. */
final class Utfallskolumner {

  static final String OMRADE = "omrade";
  static final String MANAD = "manad";
  static final String INTAKT = "intakt";
  static final String KOSTNAD = "kostnad";
  static final String PROGNOS = "prognosHelar";
  static final String KOMMENTAR = "kommentar";

  private static final Set<String> TABLE =
      Arrays.stream(Utfallsrad.class.getRecordComponents())
          .map(RecordComponent::getName)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> LEDGER = Set.of(OMRADE, MANAD, INTAKT, KOSTNAD);

  private static final int LONGEST_COMMENT = 4000;

  private final CsvFile file;
  private final Set<String> omraden;

  Utfallskolumner(CsvFile file, Set<String> omraden) {
    this.file = file;
    this.omraden = omraden;
    Set<String> known = isLedger() ? LEDGER : TABLE;
    file.checkHeader(
        name -> known.contains(name.replaceFirst("\\..*", "")),
        known.stream().sorted().toList(),
        List.of(OMRADE));
  }

  boolean isLedger() {
    return file.has(MANAD);
  }

  boolean has(String name) {
    return file.has(name);
  }

  void fault(CSVRecord row, String column, @Nullable String value, Accepted accepted) {
    file.fault(row, column, value, accepted);
  }

  /** The area of a row; null with a fault when there is no such area. */
  @Nullable String omrade(CSVRecord row) {
    String omrade = file.cell(row, OMRADE);
    if (omrade == null || !omraden.contains(omrade)) {
      fault(row, OMRADE, omrade, Accepted.of("omrade-i-planen"));
      return null;
    }
    return omrade;
  }

  /** The month of a row, 1 to the last of the period; null with a fault otherwise. */
  @Nullable Integer manad(CSVRecord row, int last) {
    String manad = file.cell(row, MANAD);
    if (manad == null || !manad.matches("0?[1-9]|1[0-2]") || Integer.parseInt(manad) > last) {
      file.fault(row, MANAD, manad, "1–" + last);
      return null;
    }
    return Integer.valueOf(manad);
  }

  /** A figure in mnkr; null when the cell is empty, and null with a fault when it is no figure. */
  @Nullable BigDecimal belopp(CSVRecord row, String column) {
    return file.figure(row, column, "-27.864");
  }

  @Nullable String kommentar(CSVRecord row) {
    String cell = file.text(row, KOMMENTAR);
    if (cell != null && cell.length() > LONGEST_COMMENT) {
      fault(row, KOMMENTAR, cell, Accepted.of("tecken", LONGEST_COMMENT));
      return null;
    }
    return cell;
  }
}
