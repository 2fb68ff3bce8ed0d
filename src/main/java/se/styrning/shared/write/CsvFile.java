package se.styrning.shared.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.FormulaGuard;
import se.styrning.shared.http.BodyLimits;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;

/**
 * A CSV file in UTF-8 that is read row by row, and the faults found in it. A semicolon in the
 * header means the Swedish dialect, with decimal comma. The header is row 1, and empty lines count.
 */
public final class CsvFile {

  private static final int LONGEST_HEADER = 2000;

  /** At most nine digits before and six after the decimal sign; spaces may group the thousands. */
  private static final Pattern FIGURE =
      Pattern.compile("[-\u2212]?(\\d{1,9}|\\d{1,3}([ \u00A0\u202F]\\d{3}){1,2})(\\.\\d{1,6})?");

  private final Iterator<CSVRecord> records;
  private final List<String> header;
  private final boolean swedish;
  private final List<Fault> faults = new ArrayList<>();

  private CsvFile(CSVParser parser, boolean swedish) {
    this.records = parser.iterator();
    this.header =
        records.hasNext() ? records.next().stream().map(String::strip).toList() : List.of();
    this.swedish = swedish;
  }

  /** What a file is read as; one that is no CSV in UTF-8 at all is 400. */
  public static <T> T read(InputStream file, Function<CsvFile, T> reading) {
    try (BufferedReader text = text(file)) {
      boolean swedish = header(text).contains(";");
      CsvBounds bounded = new CsvBounds(text, swedish ? ';' : ',');
      try (CSVParser parser = format(swedish).parse(bounded)) {
        return reading.apply(new CsvFile(parser, swedish));
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
      throw new DomainException(ProblemType.OGILTIG_BEGARAN, List.of(), "ogiltig-begaran.csv");
    }
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
        .setIgnoreEmptyLines(false)
        .get();
  }

  /**
   * Faults of the header: a column that is not known or stands twice, and one that is missing.
   *
   * @param known the columns as faults name them
   */
  public void checkHeader(
      Predicate<String> isKnown, Collection<String> known, Collection<String> required) {
    for (String name : new LinkedHashSet<>(header)) {
      if (!isKnown.test(name)) {
        faults.add(Fault.pekare(place(1, name), name, String.join(", ", known)));
      } else if (Collections.frequency(header, name) > 1) {
        faults.add(Fault.pekare(place(1, name), name, Accepted.of("en-gang.kolumn")));
      }
    }
    required.stream()
        .filter(name -> !header.contains(name))
        .forEach(name -> faults.add(Fault.pekare(place(1, name), null, name)));
  }

  /** Whether there is a column. */
  public boolean has(String column) {
    return header.contains(column);
  }

  /**
   * The rows that have as many cells as the header, until so much is wrong that reading on tells
   * nothing more; one with another number of cells is a fault.
   */
  public Iterable<CSVRecord> rows() {
    return () ->
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, 0), false)
            .takeWhile(row -> faults.size() <= BodyLimits.MOST_FAULTS)
            .filter(row -> row.size() > 1 || !row.get(0).isBlank())
            .filter(this::isWhole)
            .iterator();
  }

  private boolean isWhole(CSVRecord row) {
    if (row.size() != header.size()) {
      fault(row, "*", Integer.toString(row.size()), Accepted.of("kolumner", header.size()));
      return false;
    }
    for (int i = 0; i < row.size(); i++) {
      if (Characters.hasUnwanted(row.get(i))) {
        fault(row, header.get(i), row.get(i), Accepted.of("utan-styrtecken"));
        return false;
      }
    }
    return true;
  }

  /** Everything found wrong so far. */
  public List<Fault> faults() {
    return faults;
  }

  /** Tells of something wrong in a cell. */
  public void fault(CSVRecord row, String column, @Nullable String value, String accepted) {
    faults.add(Fault.pekare(place(row.getRecordNumber(), column), value, accepted));
  }

  /** The same, where what is accepted is told in words. */
  public void fault(CSVRecord row, String column, @Nullable String value, Accepted accepted) {
    faults.add(Fault.pekare(place(row.getRecordNumber(), column), value, accepted));
  }

  /** Where a row stands, as faults tell it. */
  public static String place(CSVRecord row) {
    return "/rad/" + row.getRecordNumber();
  }

  private static String place(long row, String column) {
    return "/rad/" + row + "/" + BodyFaults.escaped(column);
  }

  /** A cell; null when nothing is seen in it or there is no such column. */
  public @Nullable String cell(CSVRecord row, String column) {
    String text = text(row, column);
    return text == null ? null : text.strip();
  }

  /** The same with the spaces around it, where they are part of what was written. */
  public @Nullable String text(CSVRecord row, String column) {
    int index = header.indexOf(column);
    String text = index < 0 ? "" : row.get(index);
    return Characters.isInvisible(text) ? null : FormulaGuard.off(text);
  }

  /**
   * A figure; null when the cell is empty, and null with a fault when it is no figure.
   *
   * @param example a figure that is accepted, as a decimal point has it
   */
  public @Nullable BigDecimal figure(CSVRecord row, String column, String example) {
    String cell = cell(row, column);
    if (cell == null) {
      return null;
    }
    String figure = swedish ? cell.replace(',', '.') : cell;
    boolean mixed = swedish && cell.contains(".");
    if (mixed || !FIGURE.matcher(figure).matches()) {
      fault(row, column, cell, Accepted.of("tal", swedish ? example.replace('.', ',') : example));
      return null;
    }
    return new BigDecimal(figure.replaceAll("[ \u00A0\u202F]", "").replace('\u2212', '-'));
  }
}
