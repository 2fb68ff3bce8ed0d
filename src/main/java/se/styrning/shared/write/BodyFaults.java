package se.styrning.shared.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Accepterat;
import se.styrning.shared.problem.Fel;

/** What is wrong with a body, each fault with its place and what would be accepted. */
final class BodyFaults {

  private static final int MOST_DECIMALS = 6;
  private static final int MOST_INTEGER_DIGITS = 9;

  /** Control and format characters (bidi overrides), surrogates; line break and tab are text. */
  private static final Pattern UNWANTED = Pattern.compile("[\\p{C}&&[^\\n\\t\\u00ad]]|\uFFFD");

  private BodyFaults() {}

  /** The findings of the schema as faults of the caller's body. */
  static List<Fel> of(List<Error> errors) {
    return errors.stream().filter(e -> !isOnlyNullBranch(e)).map(BodyFaults::fault).toList();
  }

  /** Where something or null is accepted, the branch for null has nothing to say. */
  private static boolean isOnlyNullBranch(Error error) {
    return error.getKeyword().equals("type")
        && error.getSchemaNode().isTextual()
        && error.getSchemaNode().asText().equals("null");
  }

  private static Fel fault(Error error) {
    String place = error.getInstanceLocation().toString();
    JsonNode accepted = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" ->
          Fel.pekare(place + "/" + escaped(error.getProperty()), null, Accepterat.of("kravs"));
      case "additionalProperties" ->
          Fel.pekare(place + "/" + escaped(error.getProperty()), null, Accepterat.of("inget"));
      case "enum" -> Fel.pekare(place, value(error), texts(accepted));
      case "type" -> Fel.pekare(place, value(error), texts(accepted));
      default -> Fel.pekare(place, value(error), error.getKeyword() + " " + accepted);
    };
  }

  private static @Nullable String value(Error error) {
    JsonNode node = error.getInstanceNode();
    return node == null ? null : node.isTextual() ? node.asText() : node.toString();
  }

  private static String texts(JsonNode accepted) {
    return accepted.isArray()
        ? StreamSupport.stream(accepted.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "))
        : accepted.asText();
  }

  /** Numbers that no column holds and characters that no text should have. */
  static List<Fel> unstorable(JsonNode body) {
    List<Fel> faults = new ArrayList<>();
    collect(body, "", faults);
    return faults;
  }

  private static void collect(JsonNode node, String place, List<Fel> faults) {
    if (node.isObject()) {
      node.properties()
          .forEach(m -> collect(m.getValue(), place + "/" + escaped(m.getKey()), faults));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), place + "/" + i, faults);
      }
    } else if (node.isNumber() && !fits(node.decimalValue())) {
      faults.add(
          Fel.pekare(
              place, node.asText(), Accepterat.of("siffror", MOST_INTEGER_DIGITS, MOST_DECIMALS)));
    } else if (node.isTextual() && UNWANTED.matcher(node.asText()).find()) {
      faults.add(Fel.pekare(place, node.asText(), Accepterat.of("utan-styrtecken")));
    }
  }

  private static boolean fits(BigDecimal number) {
    return number.scale() <= MOST_DECIMALS
        && number.precision() - number.scale() <= MOST_INTEGER_DIGITS;
  }

  private static String escaped(@Nullable String name) {
    return String.valueOf(name).replace("~", "~0").replace("/", "~1");
  }
}
