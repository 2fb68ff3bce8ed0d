package se.styrning.shared.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import java.util.List;
import se.styrning.shared.http.BodyLimits;

/**
 * One kind of body as the contract has it.
 *
 * @param root the schema of the whole body, with the definitions it refers to
 * @param validator the same, to hold bodies against
 */
record BodySchema(JsonNode root, Schema validator) {

  /** Branches that null does not take count as findings too. */
  private static final int MOST_FINDINGS = 3 * BodyLimits.MOST_FAULTS;

  /** What the schema does not accept in a body; no more is looked for when there is plenty. */
  List<Error> validate(JsonNode body) {
    Findings findings = new Findings(validator.createExecutionContext().getExecutionConfig());
    try {
      validator.validate(findings, body);
    } catch (Plenty plenty) {
      return findings.getErrors();
    }
    return findings.getErrors();
  }

  private static final class Findings extends ExecutionContext {

    Findings(ExecutionConfig config) {
      super(config);
    }

    @Override
    public void addError(Error error) {
      super.addError(error);
      if (getErrors().size() > MOST_FINDINGS) {
        throw new Plenty();
      }
    }
  }

  private static final class Plenty extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Plenty() {
      super(null, null, false, false);
    }
  }

  /** What a schema says of values of a type, with references followed; nothing if it has none. */
  JsonNode as(String type, JsonNode schema) {
    JsonNode found = followed(schema);
    for (JsonNode choice : found.path(found.has("anyOf") ? "anyOf" : "oneOf")) {
      JsonNode chosen = as(type, choice);
      if (!chosen.isMissingNode()) {
        return chosen;
      }
    }
    return isOf(type, found) ? found : MissingNode.getInstance();
  }

  /** Whether a number has to be an integer. */
  boolean isInteger(JsonNode schema) {
    return !as("integer", schema).isMissingNode() && as("number", schema).isMissingNode();
  }

  private JsonNode followed(JsonNode schema) {
    String ref = schema.path("$ref").asText();
    return ref.isEmpty() ? schema : root.at(ref.substring(1));
  }

  private static boolean isOf(String type, JsonNode schema) {
    JsonNode types = schema.path("type");
    if (!types.isArray()) {
      return types.asText().equals(type);
    }
    for (JsonNode one : types) {
      if (one.asText().equals(type)) {
        return true;
      }
    }
    return false;
  }
}
