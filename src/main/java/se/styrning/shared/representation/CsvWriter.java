package se.styrning.shared.representation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.paging.Lista;

/**
 * Writes a list or a table as CSV: a header row, one row per item, nested members as dotted
 * columns, lists joined by a vertical bar, null as an empty cell.
 */
final class CsvWriter {

  /** A cell a spreadsheet would run as a formula; figures such as -45,4 are left alone. */
  private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\\-\\t\\r].*");

  private static final Pattern FIGURE =
      Pattern.compile("[+-]?(\\d+|\\d{1,3}([ \u00A0]\\d{3})+)([.,]\\d+)? ?%?");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final ObjectMapper mapper;

  CsvWriter(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  byte[] list(Lista<?> lista, @Nullable String fields, boolean swedish) throws IOException {
    return table(lista.poster(), lista.typ(), fields, swedish);
  }

  byte[] table(List<?> rows, Class<?> typ, @Nullable String fields, boolean swedish)
      throws IOException {
    Properties type = Properties.of(mapper, typ);
    FieldSelection selection = FieldSelection.parse(fields, type);
    List<String> columns =
        type.columns().stream().filter(c -> selection == null || selection.covers(c)).toList();
    StringWriter text = new StringWriter();
    if (swedish) {
      text.write(BYTE_ORDER_MARK);
    }
    try (CSVPrinter printer = new CSVPrinter(text, format(swedish))) {
      printer.printRecord(columns);
      for (Object row : rows) {
        JsonNode tree = mapper.valueToTree(row);
        printer.printRecord(columns.stream().map(c -> cell(at(tree, c), swedish)).toList());
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static CSVFormat format(boolean swedish) {
    return CSVFormat.RFC4180.builder().setDelimiter(swedish ? ';' : ',').get();
  }

  private static JsonNode at(JsonNode row, String column) {
    JsonNode node = row;
    for (String name : column.split("\\.", -1)) {
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
      return harmless(
          StreamSupport.stream(node.spliterator(), false)
              .map(element -> element.isValueNode() ? element.asText() : element.toString())
              .collect(Collectors.joining("|")));
    }
    return node.isNull() || node.isMissingNode()
        ? null
        : harmless(node.isObject() ? node.toString() : node.asText());
  }

  private static String harmless(String text) {
    return FORMULA.matcher(text).matches() && !FIGURE.matcher(text).matches() ? "'" + text : text;
  }
}
