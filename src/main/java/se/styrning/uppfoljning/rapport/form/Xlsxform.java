package se.styrning.uppfoljning.rapport.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.Naming;
import se.styrning.uppfoljning.rapport.Rapport;

/**
 * Writes a report as a workbook, one sheet for each table. Figures are numbers, unrounded and shown
 * with one decimal; words are words, never formulas.
 */
final class Xlsxform {

  private static final String VERSION = "1.0";
  private static final String MNKR = "#,##0.0";
  private static final int TITLE = 0;
  private static final int HEADER = 1;
  private static final int FIRST = 2;
  private static final int WIDEST = 60;
  private static final int NARROWEST = 12;
  private static final int WIDE_TEXT = 24;

  private Xlsxform() {}

  static byte[] of(Rapport rapport, @Nullable Instant tid) {
    try {
      return Arbetsbokstid.set(workbook(rapport), tid);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static byte[] workbook(Rapport rapport) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Styrning", VERSION)) {
      for (Rapporttabell tabell : Rapporttabell.values()) {
        write(workbook.newWorksheet(Naming.of(tabell)), rapport, Tabell.of(tabell, rapport));
      }
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, Rapport rapport, Tabell<?> tabell) {
    List<RecordComponent> columns =
        Arrays.stream(tabell.typ().getRecordComponents())
            .filter(component -> !component.getType().isRecord())
            .toList();
    sheet.value(TITLE, 0, title(rapport));
    sheet.style(TITLE, 0).bold().set();
    for (int column = 0; column < columns.size(); column++) {
      String name = columns.get(column).getName();
      sheet.value(HEADER, column, Naming.of(tabell.typ(), name));
      sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, width(columns.get(column)))));
      for (int row = 0; row < tabell.rader().size(); row++) {
        Object value = value(columns.get(column), tabell.rader().get(row));
        write(sheet, FIRST + row, column, value, tabell.typ() != Indikatorrad.class);
      }
    }
    sheet.range(HEADER, 0, HEADER, columns.size() - 1).style().bold().wrapText(true).set();
    sheet.freezePane(0, FIRST);
  }

  private static String title(Rapport rapport) {
    return (rapport.exempel() ? "EXEMPEL – påhittade uppgifter. " : "")
        + rapport.tillfalle().namn()
        + " "
        + rapport.tillfalle().ar()
        + ", "
        + rapport.organnamn()
        + ", "
        + rapport.kommunnamn();
  }

  /** With the decimals it has. */
  private static String decimals(BigDecimal number) {
    return number.scale() > 0 ? "#,##0." + "0".repeat(number.scale()) : "#,##0";
  }

  private static int width(RecordComponent column) {
    return column.getType() == String.class ? WIDE_TEXT : NARROWEST;
  }

  private static void write(
      Worksheet sheet, int row, int column, @Nullable Object value, boolean money) {
    if (value instanceof BigDecimal number) {
      sheet.value(row, column, number);
      sheet.style(row, column).format(money ? MNKR : decimals(number)).set();
    } else if (value instanceof Integer number) {
      sheet.value(row, column, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof Boolean yes) {
      sheet.value(row, column, yes ? "Ja" : "Nej");
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }

  private static @Nullable Object value(RecordComponent column, Object row) {
    try {
      return column.getAccessor().invoke(row);
    } catch (ReflectiveOperationException inaccessible) {
      throw new IllegalStateException(inaccessible);
    }
  }
}
