package se.styrning.plandokument.utkast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.styrning.plandokument.granskning.Differenser;
import se.styrning.verksamhetsplan.PlanId;

/**
 * Makes the first draft of a plan of a decided one: texts, areas and indicators stay, while what
 * was decided, printed or figured for the old year goes.
 */
final class Plankopiering {

  private static final String BUDGETAR = "budgetar";
  private static final String TOTALS = "budgettotaler/";

  private final PlanId source;
  private final PlanId target;
  private final boolean amounts;
  private final ObjectNode tree;

  Plankopiering(PlanId source, PlanId target, boolean amounts, ObjectNode decided) {
    this.source = source;
    this.target = target;
    this.amounts = amounts;
    this.tree = decided;
  }

  /** The draft's content. */
  ObjectNode copy(String titel) {
    forgetPrint(tree);
    tree.put("planId", target.planId())
        .put("kommunkod", target.kommunkod())
        .put("organ", target.organ())
        .put(BUDGETAR, target.budgetar())
        .putNull("kallfil");
    ((ObjectNode) tree.path("titel")).put("tryckt", titel);
    ArrayNode remarks = amounts ? reasons() : tree.arrayNode();
    for (String part : List.of("forutsattningar", "beslut")) {
      tree.putArray(part);
    }
    tree.path("inriktningar").forEach(e -> carryOver((ObjectNode) e));
    tree.path("indikatorer").forEach(e -> moveYears((ObjectNode) e));
    tree.path("finansiellaMal").forEach(e -> ((ObjectNode) e).putNull("snitt").putArray("varden"));
    tree.set("produktionsomraden", areas());
    tree.set("anmarkningar", remarks);
    tree.set("budgettotaler", amounts ? bothYears(tree.path("budgettotaler")) : tree.arrayNode());
    return tree;
  }

  /** Why amounts that come along do not add up, of those parts that come along. */
  private ArrayNode reasons() {
    Map<String, List<String>> parts = new HashMap<>();
    for (JsonNode area : tree.path("produktionsomraden")) {
      if (!bothYears(area.path("budgetrader")).isEmpty()) {
        String part = "produktionsomraden/" + area.path("omrade").asText();
        parts.put(part, List.of(part));
      }
    }
    parts.put(
        TOTALS + source.budgetar(),
        List.of(TOTALS + source.budgetar(), TOTALS + target.budgetar()));
    ArrayNode reasons = tree.arrayNode();
    for (JsonNode remark : tree.path("anmarkningar")) {
      ArrayNode concerned = tree.arrayNode();
      remark
          .path("berordaDelar")
          .forEach(part -> parts.getOrDefault(part.asText(), List.of()).forEach(concerned::add));
      if (Differenser.isReason(remark.path("typ").asText()) && !concerned.isEmpty()) {
        reasons.add(((ObjectNode) remark.deepCopy()).set("berordaDelar", concerned));
      }
    }
    return reasons;
  }

  /** A new plan has no source lines yet. */
  private static void forgetPrint(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.has("kallrad")) {
        object.putNull("kallrad");
      }
      if (object.has("kallrader")) {
        object.putArray("kallrader");
      }
    }
    node.forEach(Plankopiering::forgetPrint);
  }

  /** A direction remains, without the times that were set for the old year. */
  private void carryOver(ObjectNode inriktning) {
    inriktning
        .put("overfordFran", source.planId())
        .put("uppfoljningsform", "ORDINARIE")
        .putNull("rapporteringstidpunkt")
        .putArray("tidsuttryck");
  }

  /** The years of the table move on; a year the old plan knew nothing of is empty. */
  private void moveYears(ObjectNode indikator) {
    int years = target.budgetar() - source.budgetar();
    ArrayNode moved = tree.arrayNode();
    for (JsonNode value : indikator.path("varden")) {
      int year = value.path("matar").asInt() + years;
      moved.add(known(indikator.path("varden"), year));
    }
    indikator.set("varden", moved);
    indikator.putNull("prognos");
  }

  private static ObjectNode known(JsonNode values, int year) {
    for (JsonNode value : values) {
      if (value.path("matar").asInt() == year) {
        return value.deepCopy();
      }
    }
    return ((ArrayNode) values)
        .objectNode()
        .put("matar", year)
        .putNull("varde")
        .putNull("tryckt")
        .putNull("kallrad");
  }

  /** The areas that had a budget for the old plan's year. */
  private ArrayNode areas() {
    ArrayNode areas = tree.arrayNode();
    for (JsonNode area : tree.path("produktionsomraden")) {
      ArrayNode rows = bothYears(area.path("budgetrader"));
      if (!rows.isEmpty()) {
        ((ObjectNode) area).set("budgetrader", amounts ? rows : tree.arrayNode());
        areas.add(area);
      }
    }
    return areas;
  }

  /** The row of the old plan's year, and the same amounts for the new year. */
  private ArrayNode bothYears(JsonNode rows) {
    List<JsonNode> kept = new ArrayList<>();
    for (JsonNode row : rows) {
      if (row.path(BUDGETAR).asInt() == source.budgetar()) {
        kept.add(row);
        kept.add(((ObjectNode) row.deepCopy()).put(BUDGETAR, target.budgetar()));
      }
    }
    return tree.arrayNode().addAll(kept);
  }
}
