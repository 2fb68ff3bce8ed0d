package se.styrning.verksamhetsplan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tells each element of a plan which of the plan's remarks concern it. */
public final class Delanmarkningar {

  private static final String REMARKS = "anmarkningar";

  private Delanmarkningar() {}

  /** Sets the remarks of every element of a part. */
  public static void link(ObjectNode plan, Plandel<?> del) {
    plan.path(del.namn()).forEach(element -> link(plan, del, element));
  }

  /** Sets the remarks of one element, which need not be in the plan yet. */
  static void link(ObjectNode plan, Plandel<?> del, JsonNode element) {
    if (element.has(REMARKS) && element instanceof ObjectNode object) {
      object.set(REMARKS, of(plan, del.namn() + "/" + element.path(del.nyckel()).asText()));
    }
  }

  private static ArrayNode of(ObjectNode plan, String part) {
    ArrayNode ids = plan.arrayNode();
    for (JsonNode remark : plan.path(REMARKS)) {
      for (JsonNode concerned : remark.path("berordaDelar")) {
        if (concerned.asText().equals(part)) {
          ids.add(remark.path("anmarkning").asText());
        }
      }
    }
    return ids;
  }
}
