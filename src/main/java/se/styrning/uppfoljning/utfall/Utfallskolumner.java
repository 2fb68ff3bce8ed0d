package se.styrning.uppfoljning.utfall;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Fel;

/** The columns of a file, the reading of their cells, and the faults found in them. */
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

  /** At most nine digits before and six after the decimal sign; spaces may group the thousands. */
  private static final Pattern FIGURE =
      Pattern.compile("[-\u2212]?(\\d{1,9}|\\d{1,3}([ \u00A0\u202F]\\d{3}){1,2})(\\.\\d{1,6})?");

  private static final int LONGEST_COMMENT = 4000;
  private static final int MOST_FAULTS = 10_000;

  private final List<String> names;
  private final boolean swedish;
  private final Set<String> omraden;
  private final List<Fel> faults = new ArrayList<>();

  Utfallskolumner(List<String> names, boolean swedish, Set<String> omraden) {
    this.names = List.copyOf(names);
    this.swedish = swedish;
    this.omraden = omraden;
    Set<String> known = isLedger() ? LEDGER : TABLE;
    for (String name : names) {
      if (!known.contains(name.replaceFirst("\\..*", ""))) {
        faults.add(Fel.pekare("/rad/1/" + name, name, String.join(", ", sorted(known))));
      } else if (Collections.frequency(names, name) > 1) {
        faults.add(Fel.pekare("/rad/1/" + name, name, "varje kolumn en gång / each column once"));
      }
    }
    if (!names.contains(OMRADE)) {
      faults.add(Fel.pekare("/rad/1/" + OMRADE, null, OMRADE));
    }
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  boolean isLedger() {
    return names.contains(MANAD);
  }

  boolean has(String name) {
    return names.contains(name);
  }

  List<Fel> faults() {
    return faults;
  }

  /** Whether so much is wrong that reading on tells nothing more. */
  boolean isHopeless() {
    return faults.size() >= MOST_FAULTS;
  }

  void fault(CSVRecord row, String column, @Nullable String value, String accepted) {
    faults.add(Fel.pekare("/rad/" + (row.getRecordNumber() + 1) + "/" + column, value, accepted));
  }

  /** The area of a row; null with a fault when there is no such area. */
  @Nullable String omrade(CSVRecord row) {
    String omrade = cell(row, OMRADE);
    if (omrade == null || !omraden.contains(omrade)) {
      fault(row, OMRADE, omrade, "ett område i planen / an area of the plan");
      return null;
    }
    return omrade;
  }

  /** The month of a row, 1 to the last of the period; null with a fault otherwise. */
  @Nullable Integer manad(CSVRecord row, int last) {
    String manad = cell(row, MANAD);
    if (manad == null || !manad.matches("0?[1-9]|1[0-2]") || Integer.parseInt(manad) > last) {
      fault(row, MANAD, manad, "1–" + last);
      return null;
    }
    return Integer.valueOf(manad);
  }

  /** A figure in mnkr; null when the cell is empty, and null with a fault when it is no figure. */
  @Nullable BigDecimal belopp(CSVRecord row, String column) {
    String cell = cell(row, column);
    if (cell == null) {
      return null;
    }
    String figure = swedish ? cell.replace(',', '.') : cell;
    boolean mixed = swedish && cell.contains(".");
    if (mixed || !FIGURE.matcher(figure).matches()) {
      fault(row, column, cell, swedish ? "mnkr, -27,864" : "mnkr, -27.864");
      return null;
    }
    return new BigDecimal(figure.replaceAll("[ \u00A0\u202F]", "").replace('\u2212', '-'));
  }

  @Nullable String kommentar(CSVRecord row) {
    String cell = cell(row, KOMMENTAR);
    if (cell != null && (cell.length() > LONGEST_COMMENT || cell.indexOf('\0') >= 0)) {
      fault(row, KOMMENTAR, cell, "högst " + LONGEST_COMMENT + " tecken / characters at most");
      return null;
    }
    return cell;
  }

  /** Whether a row has as many cells as the header; if not, a fault. */
  boolean isWhole(CSVRecord row) {
    if (!row.isConsistent()) {
      fault(row, "*", Integer.toString(row.size()), names.size() + " kolumner / columns");
    }
    return row.isConsistent();
  }

  private @Nullable String cell(CSVRecord row, String column) {
    String cell = row.isMapped(column) ? row.get(column) : "";
    return cell.isBlank() ? null : cell;
  }
}
