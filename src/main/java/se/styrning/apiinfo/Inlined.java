package se.styrning.apiinfo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A contract whose parameters, and types of single values and lists, stand where they are used. */
final class Inlined {

  private static final String REF = "$ref";
  private static final String PARAMETERS = "#/components/parameters/";
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode written;

  Inlined(JsonNode written) {
    this.written = written;
  }

  JsonNode document() {
    return inlined(written);
  }

  private JsonNode inlined(JsonNode node) {
    if (node instanceof ArrayNode list) {
      ArrayNode entries = list.arrayNode();
      list.forEach(entry -> entries.add(inlined(entry)));
      return entries;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode members = object.objectNode();
    String ref = object.path(REF).asText();
    boolean used = isInlined(ref);
    if (used) {
      JsonNode target = written.at(ref.substring(1));
      inlined(target)
          .properties()
          .forEach(member -> members.set(member.getKey(), member.getValue()));
      if (ref.startsWith(SCHEMAS)) {
        members.remove("description");
      }
    }
    object.properties().stream()
        .filter(member -> !used || !member.getKey().equals(REF))
        .forEach(member -> members.set(member.getKey(), inlined(member.getValue())));
    return members;
  }

  /** Objects and codes have names that say what they are; other types only what form they have. */
  private boolean isInlined(String ref) {
    JsonNode target = ref.isEmpty() ? written.path(REF) : written.at(ref.substring(1));
    return ref.startsWith(PARAMETERS)
        || (ref.startsWith(SCHEMAS)
            && !target.has("properties")
            && !target.has("enum")
            && !target.path("type").toString().contains("object"));
  }
}
