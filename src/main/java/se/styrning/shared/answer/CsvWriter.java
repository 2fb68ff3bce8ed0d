package se.styrning.shared.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.RowStream.Radskrivare;
import se.styrning.shared.list.Page;

/**
 * Writes a list or a table as CSV: a header row, one row per item, nested members as dotted
 * columns, lists joined by a vertical bar, null as an empty cell. A bar or backslash within an
 * element has a backslash before it. A text that a spreadsheet would run as a formula is guarded,
 * see {@link FormulaGuard}.
 */
final class CsvWriter {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final ObjectMapper mapper;

  CsvWriter(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  byte[] list(Page<?> lista, @Nullable String fields, boolean swedish) throws IOException {
    return table(lista.poster(), lista.typ(), fields, swedish);
  }

  byte[] table(List<?> rows, Class<?> typ, @Nullable String fields, boolean swedish)
      throws IOException {
    Radskrivare lines = lines(typ, fields, swedish);
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    table.writeBytes(lines.head());
    table.writeBytes(lines.rows(rows));
    return table.toByteArray();
  }

  /** The same table written bit by bit. */
  Radskrivare lines(Class<?> typ, @Nullable String fields, boolean swedish) {
    Properties type = Properties.of(mapper, typ);
    FieldSelection selection = FieldSelection.parse(fields, type);
    return new Lines(
        mapper,
        type.columns().stream().filter(c -> selection == null || selection.covers(c)).toList(),
        swedish);
  }

  private record Lines(ObjectMapper mapper, List<String> columns, boolean swedish)
      implements Radskrivare {

    @Override
    public byte[] head() throws IOException {
      byte[] names = printed(List.of(columns));
      return swedish ? (BYTE_ORDER_MARK + new String(names, UTF_8)).getBytes(UTF_8) : names;
    }

    @Override
    public byte[] rows(List<?> rows) throws IOException {
      List<String[]> paths = columns.stream().map(column -> column.split("\\.", -1)).toList();
      return printed(
          rows.stream()
              .map(row -> mapper.<JsonNode>valueToTree(row))
              .map(tree -> paths.stream().map(path -> cell(at(tree, path), swedish)).toList())
              .toList());
    }

    private byte[] printed(List<? extends List<?>> records) throws IOException {
      StringBuilder text = new StringBuilder();
      try (CSVPrinter printer = new CSVPrinter(text, format(swedish))) {
        for (List<?> record : records) {
          printer.printRecord(record);
        }
      }
      return text.toString().getBytes(UTF_8);
    }
  }

  private static CSVFormat format(boolean swedish) {
    return CSVFormat.RFC4180.builder().setDelimiter(swedish ? ';' : ',').get();
  }

  private static JsonNode at(JsonNode row, String[] path) {
    JsonNode node = row;
    for (String name : path) {
      node = node.path(name);
    }
    return node;
  }

  private static @Nullable String cell(JsonNode node, boolean swedish) {
    if (node.isNumber()) {
      String figure = node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asText();
      return swedish ? figure.replace('.', ',') : figure;
    }
    if (node.isArray()) {
      String elements =
          StreamSupport.stream(node.spliterator(), false)
              .map(element -> element.isValueNode() ? element.asText() : element.toString())
              .map(element -> element.replace("\\", "\\\\").replace("|", "\\|"))
              .collect(Collectors.joining("|"));
      return FormulaGuard.on(elements);
    }
    if (node.isNull() || node.isMissingNode()) {
      return null;
    }
    return FormulaGuard.on(node.isObject() ? node.toString() : node.asText());
  }
}
