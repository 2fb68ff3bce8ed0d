package se.styrning.uppfoljning.utfall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.ProblemType;
import se.styrning.shared.write.BodyReader;

/**
 * Reads a CSV file row by row, keeping only sums: a table with a row per area, or the rows of a
 * ledger when there is a column {@code manad}. A semicolon in the header means the Swedish dialect,
 * with decimal comma. Every fault of the file is told at once.
 */
final class Utfallsfil {

  private static final int LONGEST_HEADER = 2000;

  private Utfallsfil() {}

  /**
   * @param omraden the areas a row may be about
   * @param manader how many months the period has
   * @param fore what is entered now, which holds for what the file has no column for
   */
  static Utfallsinlasning read(
      InputStream file, Set<String> omraden, int manader, Map<String, Utfallsuppgift> fore) {
    try (BufferedReader text = text(file)) {
      boolean swedish = header(text).contains(";");
      try (CSVParser rows = format(swedish).parse(text)) {
        return read(
            rows, new Utfallskolumner(rows.getHeaderNames(), swedish, omraden), manader, fore);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
      throw new DomainException(ProblemType.OGILTIG_BEGARAN, List.of(), "ogiltig-begaran.csv");
    }
  }

  private static Utfallsinlasning read(
      CSVParser rows, Utfallskolumner kolumner, int manader, Map<String, Utfallsuppgift> fore) {
    BodyReader.refuse(kolumner.faults());
    if (kolumner.isLedger()) {
      Huvudboksinlasning ledger = new Huvudboksinlasning(kolumner, manader);
      rows.forEach(ledger::add);
      BodyReader.refuse(kolumner.faults());
      return ledger.result(fore);
    }
    Tabellinlasning table = new Tabellinlasning(kolumner, fore);
    for (CSVRecord row : rows) {
      table.add(row);
    }
    BodyReader.refuse(kolumner.faults());
    return Utfallsinlasning.of(table.result());
  }

  /** UTF-8, and nothing else; a byte order mark is left out. */
  private static BufferedReader text(InputStream file) throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private static String header(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    char[] start = new char[LONGEST_HEADER];
    int length = 0;
    int c = text.read();
    while (c >= 0 && c != '\n' && length < LONGEST_HEADER - 1) {
      start[length++] = (char) c;
      c = text.read();
    }
    text.reset();
    return new String(start, 0, length);
  }

  private static CSVFormat format(boolean swedish) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(swedish ? ';' : ',')
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true)
        .setTrim(true)
        .get();
  }
}
