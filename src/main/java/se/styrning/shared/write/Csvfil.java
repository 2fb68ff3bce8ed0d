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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Accepterat;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fel;
import se.styrning.shared.problem.ProblemType;

/**
 * A CSV file in UTF-8 that is read row by row, and the faults found in it. A semicolon in the
 * header means the Swedish dialect, with decimal comma. The header is row 1, and empty lines count.
 */
public final class Csvfil {

  private static final int LONGEST_HEADER = 2000;
  private static final int MOST_FAULTS = 10_000;

  /** At most nine digits before and six after the decimal sign; spaces may group the thousands. */
  private static final Pattern FIGURE =
      Pattern.compile("[-\u2212]?(\\d{1,9}|\\d{1,3}([ \u00A0\u202F]\\d{3}){1,2})(\\.\\d{1,6})?");

  private final CSVParser parser;
  private final boolean swedish;
  private final List<Fel> faults = new ArrayList<>();

  private Csvfil(CSVParser parser, boolean swedish) {
    this.parser = parser;
    this.swedish = swedish;
  }

  /** What a file is read as; one that is no CSV in UTF-8 at all is 400. */
  public static <T> T read(InputStream file, Function<Csvfil, T> reading) {
    try (BufferedReader text = text(file)) {
      boolean swedish = header(text).contains(";");
      try (CSVParser parser = format(swedish).parse(text)) {
        return reading.apply(new Csvfil(parser, swedish));
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
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(false)
        .setTrim(true)
        .get();
  }

  /**
   * Faults of the header: a column that is not known or stands twice, and one that is missing.
   *
   * @param known the columns as faults name them
   */
  public void checkHeader(
      Predicate<String> isKnown, Collection<String> known, Collection<String> required) {
    List<String> names = parser.getHeaderNames();
    for (String name : new LinkedHashSet<>(names)) {
      if (!isKnown.test(name)) {
        faults.add(Fel.pekare("/rad/1/" + name, name, String.join(", ", known)));
      } else if (Collections.frequency(names, name) > 1) {
        faults.add(Fel.pekare("/rad/1/" + name, name, Accepterat.of("en-gang.kolumn")));
      }
    }
    required.stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> faults.add(Fel.pekare("/rad/1/" + name, null, name)));
  }

  /** Whether there is a column. */
  public boolean has(String column) {
    return parser.getHeaderNames().contains(column);
  }

  /**
   * The rows that have as many cells as the header, until so much is wrong that reading on tells
   * nothing more; one with another number of cells is a fault.
   */
  public Iterable<CSVRecord> rows() {
    return () ->
        parser.stream()
            .takeWhile(row -> faults.size() < MOST_FAULTS)
            .filter(row -> row.size() > 1 || !row.get(0).isBlank())
            .filter(this::isWhole)
            .iterator();
  }

  private boolean isWhole(CSVRecord row) {
    if (!row.isConsistent()) {
      int width = parser.getHeaderNames().size();
      fault(row, "*", Integer.toString(row.size()), Accepterat.of("kolumner", width));
    }
    return row.isConsistent();
  }

  /** Everything found wrong so far. */
  public List<Fel> faults() {
    return faults;
  }

  /** Tells of something wrong in a cell. */
  public void fault(CSVRecord row, String column, @Nullable String value, String accepted) {
    faults.add(Fel.pekare(place(row) + "/" + column, value, accepted));
  }

  /** The same, where what is accepted is told in words. */
  public void fault(CSVRecord row, String column, @Nullable String value, Accepterat accepted) {
    faults.add(Fel.pekare(place(row) + "/" + column, value, accepted));
  }

  /** Where a row stands, as faults tell it. */
  public static String place(CSVRecord row) {
    return "/rad/" + (row.getRecordNumber() + 1);
  }

  /** A cell; null when it is empty or there is no such column. */
  public @Nullable String cell(CSVRecord row, String column) {
    String cell = row.isMapped(column) ? row.get(column) : "";
    return cell.isBlank() ? null : cell;
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
      fault(row, column, cell, Accepterat.of("tal", swedish ? example.replace('.', ',') : example));
      return null;
    }
    return new BigDecimal(figure.replaceAll("[ \u00A0\u202F]", "").replace('\u2212', '-'));
  }
}
