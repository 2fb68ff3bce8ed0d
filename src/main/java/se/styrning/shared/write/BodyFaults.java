package se.styrning.shared.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;

/** What is wrong with a body, each fault with its place and what would be accepted. */
final class BodyFaults {

  private BodyFaults() {}

  /** The findings of the schema as faults of the caller's body. */
  static List<Fault> of(List<Error> errors) {
    return errors.stream()
        .filter(e -> !isOnlyNullBranch(e))
        .map(BodyFaults::fault)
        .distinct()
        .toList();
  }

  /** Where something or null is accepted, the branch for null has nothing to say. */
  private static boolean isOnlyNullBranch(Error error) {
    return error.getKeyword().equals("type")
        && error.getSchemaNode().isTextual()
        && error.getSchemaNode().asText().equals("null");
  }

  private static Fault fault(Error error) {
    String place = error.getInstanceLocation().toString();
    JsonNode accepted = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" ->
          Fault.pekare(place + "/" + escaped(error.getProperty()), null, Accepted.of("kravs"));
      case "additionalProperties" ->
          Fault.pekare(place + "/" + escaped(error.getProperty()), null, Accepted.of("inget"));
      case "enum" -> Fault.pekare(place, value(error), texts(accepted));
      case "type" -> Fault.pekare(place, value(error), texts(accepted));
      case "minimum" -> Fault.pekare(place, value(error), "≥ " + accepted.asText());
      case "maximum" -> Fault.pekare(place, value(error), "≤ " + accepted.asText());
      case "minLength" ->
          Fault.pekare(place, value(error), Accepted.of("minst-tecken", accepted.asInt()));
      case "minItems" -> Fault.pekare(place, null, Accepted.of("minst-antal", accepted.asInt()));
      case "uniqueItems" -> Fault.pekare(place, null, Accepted.of("en-gang.varde"));
      case "format" ->
          accepted.asText().equals("date")
              ? Fault.pekare(place, value(error), Accepted.of("datum"))
              : Fault.pekare(place, value(error), accepted.asText());
      default -> Fault.pekare(place, value(error), error.getKeyword() + " " + accepted);
    };
  }

  private static @Nullable String value(Error error) {
    JsonNode node = error.getInstanceNode();
    return node == null || node.isContainerNode() ? null : node.asText();
  }

  private static String texts(JsonNode accepted) {
    return accepted.isArray()
        ? StreamSupport.stream(accepted.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "))
        : accepted.asText();
  }

  /** A name as a step of a JSON Pointer. */
  static String escaped(@Nullable String name) {
    return String.valueOf(name).replace("~", "~0").replace("/", "~1");
  }
}
