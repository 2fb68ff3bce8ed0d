package se.styrning.uppfoljning.jamforelse;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.write.CsvFile;
import se.styrning.uppfoljning.kommun.Former;

/** The columns of a file of values, and the reading of their cells. */
final class Jamforelsekolumner {

  private static final String KOMMUNKOD = "kommunkod";
  private static final String VARDE = "varde";
  private static final String EXAMPLE = "25.6";
  private static final String TYP = "typ";
  private static final String PUBLICERAD = "publicerad";
  private static final String KOLADA = "koladaId";

  private static final List<String> REQUIRED = List.of(KOMMUNKOD, VARDE, TYP);
  private static final List<String> KNOWN = List.of(KOMMUNKOD, VARDE, TYP, PUBLICERAD, KOLADA);

  private static final String TYPES =
      Arrays.stream(Vardetyp.values()).map(Enum::name).collect(Collectors.joining(", "));

  private final CsvFile file;

  Jamforelsekolumner(CsvFile file) {
    this.file = file;
    file.checkHeader(KNOWN::contains, KNOWN, REQUIRED);
  }

  /** A row, as far as it can be read; each cell that can't is a fault. */
  Jamforelserad read(CSVRecord row) {
    String kommunkod = matching(row, KOMMUNKOD, Former.KOMMUNKOD, Accepted.of("fyra-siffror"));
    BigDecimal varde = figure(row);
    Vardetyp typ = typ(row);
    LocalDate publicerad = day(row);
    String koladaId =
        file.cell(row, KOLADA) == null
            ? null
            : matching(row, KOLADA, Former.KOLADA, Accepted.of("kolada"));
    return new Jamforelserad(
        CsvFile.place(row),
        kommunkod,
        kommunkod == null || varde == null || typ == null
            ? null
            : new Jamforelsevarde(kommunkod, varde, typ, publicerad, koladaId, null));
  }

  private @Nullable String matching(CSVRecord row, String column, String form, Accepted accepted) {
    String cell = file.cell(row, column);
    if (cell == null || !cell.matches(form)) {
      file.fault(row, column, cell, accepted);
      return null;
    }
    return cell;
  }

  private @Nullable BigDecimal figure(CSVRecord row) {
    if (file.cell(row, VARDE) == null) {
      file.fault(row, VARDE, null, Accepted.of("tal", EXAMPLE));
    }
    return file.figure(row, VARDE, EXAMPLE);
  }

  private @Nullable Vardetyp typ(CSVRecord row) {
    String cell = file.cell(row, TYP);
    for (Vardetyp typ : Vardetyp.values()) {
      if (typ.name().equals(cell)) {
        return typ;
      }
    }
    file.fault(row, TYP, cell, TYPES);
    return null;
  }

  private @Nullable LocalDate day(CSVRecord row) {
    String cell = file.cell(row, PUBLICERAD);
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
    file.fault(row, PUBLICERAD, cell, Accepted.of("datum"));
    return null;
  }
}
