package se.styrning.uppfoljning.helhet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Fel;

/** The columns of a file of values, the reading of their cells, and the faults found in them. */
final class Jamforelsekolumner {

  private static final String KOMMUNKOD = "kommunkod";
  private static final String VARDE = "varde";
  private static final String TYP = "typ";
  private static final String PUBLICERAD = "publicerad";
  private static final String KOLADA = "koladaId";

  private static final List<String> REQUIRED = List.of(KOMMUNKOD, VARDE, TYP);
  private static final List<String> KNOWN = List.of(KOMMUNKOD, VARDE, TYP, PUBLICERAD, KOLADA);

  /** At most nine digits before and six after the decimal sign; spaces may group the thousands. */
  private static final Pattern FIGURE =
      Pattern.compile("[-\u2212]?(\\d{1,9}|\\d{1,3}([ \u00A0\u202F]\\d{3}){1,2})(\\.\\d{1,6})?");

  private static final String TYPES =
      Arrays.stream(Vardetyp.values()).map(Enum::name).collect(Collectors.joining(", "));

  private final int width;
  private final boolean swedish;
  private final List<Fel> faults = new ArrayList<>();

  Jamforelsekolumner(List<String> names, boolean swedish) {
    this.width = names.size();
    this.swedish = swedish;
    names.stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> faults.add(headerFault(name, name, String.join(", ", KNOWN))));
    names.stream()
        .filter(name -> Collections.frequency(names, name) > 1)
        .distinct()
        .forEach(
            name -> faults.add(headerFault(name, name, "varje kolumn en gång / each column once")));
    REQUIRED.stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> faults.add(headerFault(name, null, name)));
  }

  private static Fel headerFault(String column, @Nullable String value, String accepted) {
    return Fel.pekare("/rad/1/" + column, value, accepted);
  }

  List<Fel> faults() {
    return faults;
  }

  void fault(CSVRecord row, String column, @Nullable String value, String accepted) {
    faults.add(Fel.pekare(place(row) + "/" + column, value, accepted));
  }

  private static String place(CSVRecord row) {
    return "/rad/" + (row.getRecordNumber() + 1);
  }

  /** A row, as far as it can be read; each cell that can't is a fault. */
  Jamforelserad read(CSVRecord row) {
    if (!row.isConsistent()) {
      fault(row, "*", Integer.toString(row.size()), width + " kolumner / columns");
      return new Jamforelserad(place(row), null, null);
    }
    String kommunkod = matching(row, KOMMUNKOD, Former.KOMMUNKOD, "fyra siffror / four digits");
    BigDecimal varde = figure(row);
    Vardetyp typ = typ(row);
    LocalDate publicerad = day(row);
    String koladaId =
        cell(row, KOLADA) == null
            ? null
            : matching(row, KOLADA, Former.KOLADA, "N eller U och fem siffror / N03034");
    return new Jamforelserad(
        place(row),
        kommunkod,
        kommunkod == null || varde == null || typ == null
            ? null
            : new Jamforelsevarde(kommunkod, varde, typ, publicerad, koladaId, null));
  }

  private @Nullable String matching(CSVRecord row, String column, String form, String accepted) {
    String cell = cell(row, column);
    if (cell == null || !cell.matches(form)) {
      fault(row, column, cell, accepted);
      return null;
    }
    return cell;
  }

  private @Nullable BigDecimal figure(CSVRecord row) {
    String cell = cell(row, VARDE);
    String figure = cell == null || !swedish ? cell : cell.replace(',', '.');
    boolean mixed = swedish && cell != null && cell.contains(".");
    if (figure == null || mixed || !FIGURE.matcher(figure).matches()) {
      fault(row, VARDE, cell, swedish ? "ett tal, 25,6 / a figure" : "ett tal, 25.6 / a figure");
      return null;
    }
    return new BigDecimal(figure.replaceAll("[ \u00A0\u202F]", "").replace('\u2212', '-'));
  }

  private @Nullable Vardetyp typ(CSVRecord row) {
    String cell = cell(row, TYP);
    for (Vardetyp typ : Vardetyp.values()) {
      if (typ.name().equals(cell)) {
        return typ;
      }
    }
    fault(row, TYP, cell, TYPES);
    return null;
  }

  private @Nullable LocalDate day(CSVRecord row) {
    String cell = cell(row, PUBLICERAD);
    if (cell == null) {
      return null;
    }
    try {
      if (cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return LocalDate.parse(cell);
      }
    } catch (DateTimeException noSuchDay) {
      // Told below, as any other text is.
    }
    fault(row, PUBLICERAD, cell, "datum, 2024-03-31 / date");
    return null;
  }

  private static @Nullable String cell(CSVRecord row, String column) {
    String cell = row.isMapped(column) ? row.get(column) : "";
    return cell.isBlank() ? null : cell;
  }
}
