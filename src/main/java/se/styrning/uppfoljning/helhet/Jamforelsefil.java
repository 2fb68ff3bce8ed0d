package se.styrning.uppfoljning.helhet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fel;
import se.styrning.shared.problem.ProblemType;

/**
 * A CSV file of values, one row per kommun. A semicolon in the header means the Swedish dialect,
 * with decimal comma. The header is row 1.
 *
 * @param fel everything in the file that can't be read
 */
record Jamforelsefil(List<Jamforelserad> rader, List<Fel> fel) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Reads a file; what is no CSV in UTF-8 at all is 400. */
  static Jamforelsefil read(byte[] file) {
    try {
      String text = text(file);
      boolean swedish = text.lines().findFirst().orElse("").contains(";");
      try (CSVParser rows = format(swedish).parse(new StringReader(text))) {
        return read(rows, new Jamforelsekolumner(rows.getHeaderNames(), swedish));
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
      throw new DomainException(ProblemType.OGILTIG_BEGARAN, List.of(), "ogiltig-begaran.csv");
    }
  }

  private static Jamforelsefil read(CSVParser rows, Jamforelsekolumner kolumner) {
    List<Jamforelserad> rader = new ArrayList<>();
    if (!kolumner.faults().isEmpty()) {
      return new Jamforelsefil(rader, kolumner.faults());
    }
    for (CSVRecord row : rows) {
      if (isBlank(row)) {
        continue;
      }
      if (rader.size() == Jamforelse.MOST_VALUES) {
        kolumner.fault(
            row,
            "*",
            null,
            "högst %1$d rader / %1$d rows at most".formatted(Jamforelse.MOST_VALUES));
        break;
      }
      rader.add(kolumner.read(row));
    }
    return new Jamforelsefil(rader, kolumner.faults());
  }

  private static boolean isBlank(CSVRecord row) {
    return row.size() == 1 && row.get(0).isBlank();
  }

  private static String text(byte[] file) throws IOException {
    String text =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(file))
            .toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static CSVFormat format(boolean swedish) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(swedish ? ';' : ',')
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(false)
        .setTrim(true)
        .get();
  }
}
