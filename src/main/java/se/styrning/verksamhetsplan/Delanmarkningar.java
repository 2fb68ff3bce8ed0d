package se.styrning.verksamhetsplan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Tells each element of a plan which of the plan's remarks concern it. */
public final class Delanmarkningar {

  private static final String REMARKS = "anmarkningar";

  private Delanmarkningar() {}

  /** Sets the remarks of every element of a part. */
  public static void link(ObjectNode plan, Plandel<?> del) {
    Map<String, ArrayNode> remarks = remarks(plan);
    plan.path(del.namn()).forEach(element -> link(plan, remarks, del, element));
  }

  /** Sets the remarks of one element, which need not be in the plan yet. */
  static void link(ObjectNode plan, Plandel<?> del, JsonNode element) {
    link(plan, remarks(plan), del, element);
  }

  private static void link(
      ObjectNode plan, Map<String, ArrayNode> remarks, Plandel<?> del, JsonNode element) {
    if (element.has(REMARKS) && element instanceof ObjectNode object) {
      String part = del.namn() + "/" + element.path(del.nyckel()).asText();
      object.set(REMARKS, remarks.getOrDefault(part, plan.arrayNode()));
    }
  }

  /** The remarks that concern each part that any does. */
  private static Map<String, ArrayNode> remarks(ObjectNode plan) {
    Map<String, ArrayNode> remarks = new HashMap<>();
    for (JsonNode remark : plan.path(REMARKS)) {
      for (JsonNode part : remark.path("berordaDelar")) {
        remarks
            .computeIfAbsent(part.asText(), p -> plan.arrayNode())
            .add(remark.path("anmarkning").asText());
      }
    }
    return remarks;
  }
}
