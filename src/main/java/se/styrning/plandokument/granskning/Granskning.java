package se.styrning.plandokument.granskning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.styrning.ekonomi.Avstamning.Kontroll;
import se.styrning.ekonomi.Budgettotal;
import se.styrning.ekonomi.EkonomiService;
import se.styrning.ekonomi.Forutsattning;
import se.styrning.ekonomi.Produktionsomrade;
import se.styrning.indikator.Indikator;
import se.styrning.plandokument.Plandokument;
import se.styrning.shared.http.BodyLimits;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;
import se.styrning.verksamhetsplan.PlanId;
import se.styrning.verksamhetsplan.Plandel;
import se.styrning.verksamhetsplan.innehall.Anmarkning;
import se.styrning.verksamhetsplan.innehall.Inriktning;

/**
 * One review of a plan's JSON: identity, references and arithmetic. Each rule looks only at parts
 * that the contract's schema found no fault in, so that every fault is told at once and none is
 * told twice.
 */
final class Granskning {

  private final JsonNode tree;
  private final List<Fault> faults;
  private final Set<String> faultyParts = new HashSet<>();
  private final ObjectMapper mapper;

  Granskning(JsonNode tree, List<Fault> schemaFaults, ObjectMapper mapper) {
    this.tree = tree;
    this.faults = new ArrayList<>(schemaFaults);
    this.mapper = mapper;
    for (Fault fault : schemaFaults) {
      String[] steps = String.valueOf(fault.pekare()).split("/", 3);
      faultyParts.add(steps.length > 1 ? steps[1] : "");
    }
  }

  /** A part's elements; none where the schema found a fault in it. */
  private JsonNode part(Plandel<?> del) {
    return faultyParts.contains(del.namn()) ? MissingNode.getInstance() : tree.path(del.namn());
  }

  /** Every fault found, those of the schema first. */
  List<Fault> faults() {
    return faults;
  }

  /** The identity says organ, kommun and year, and is the one of the address. */
  void identity(PlanId expected) {
    expect("/planId", expected.planId());
    expect("/organ", expected.organ());
    expect("/kommunkod", expected.kommunkod());
    expect("/budgetar", Integer.toString(expected.budgetar()));
  }

  private void expect(String pointer, String value) {
    JsonNode given = tree.at(pointer);
    if (!faultyParts.contains(pointer.substring(1)) && !given.asText().equals(value)) {
      faults.add(Fault.pekare(pointer, given.asText(), value));
    }
  }

  /** Within a part an identity names one element. */
  void uniqueness() {
    for (Plandel<?> del : Plandokument.DELAR) {
      unique(part(del), "/" + del.namn(), del.nyckel());
    }
    each(Produktionsomrade.DEL, (place, e) -> unique(e, place, "budgetrader", "budgetar"));
    each(Indikator.DEL, (place, e) -> unique(e, place, "varden", "matar"));
  }

  private void unique(JsonNode element, String place, String list, String key) {
    unique(element.path(list), place + "/" + list, key);
  }

  private void unique(JsonNode list, String place, String key) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      JsonNode value = list.get(i).path(key);
      if (!value.isMissingNode() && !seen.add(value.asText())) {
        faults.add(
            Fault.pekare(
                place + "/" + i + "/" + key, value.asText(), Accepted.of("en-gang.varde")));
      }
    }
  }

  /** What is pointed at is in the plan. */
  void references() {
    Set<String> parts = new HashSet<>();
    for (Plandel<?> del : Plandokument.DELAR) {
      part(del).forEach(e -> parts.add(del.namn() + "/" + e.path(del.nyckel()).asText()));
    }
    each(
        Anmarkning.DEL,
        (place, e) -> pointsAt(e.path("berordaDelar"), place + "/berordaDelar", "", parts));
    each(
        Inriktning.DEL,
        (place, e) ->
            pointsAt(
                e.path("indikatorer"), place + "/indikatorer", Indikator.DEL.namn() + "/", parts));
  }

  private void pointsAt(JsonNode names, String place, String prefix, Set<String> parts) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).asText();
      if (!parts.contains(prefix + name) && !isFaulty(prefix + name)) {
        faults.add(Fault.pekare(place + "/" + i, name, Accepted.of("i-planen")));
      }
    }
  }

  /** Whether nobody can tell what is in the part that a reference leads to. */
  private boolean isFaulty(String reference) {
    return faultyParts.contains(reference.split("/", 2)[0]);
  }

  private interface Visit {
    void element(String place, JsonNode element);
  }

  private void each(Plandel<?> del, Visit visit) {
    JsonNode list = part(del);
    for (int i = 0; i < list.size(); i++) {
      visit.element("/" + del.namn() + "/" + i, list.get(i));
    }
  }

  /**
   * The sums hold. A difference that rounding may explain becomes a remark, unless there is one; a
   * larger one is a fault, unless a remark on that part gives the reason. When the search for
   * faults was cut short, nobody knows which parts can be counted with.
   */
  List<Anmarkning> arithmetic(EkonomiService ekonomi) {
    boolean isCutShort = faults.size() >= BodyLimits.MOST_FAULTS;
    if (isCutShort
        || Stream.of(Produktionsomrade.DEL, Budgettotal.DEL, Forutsattning.DEL, Anmarkning.DEL)
            .anyMatch(del -> faultyParts.contains(del.namn()))) {
      return List.of();
    }
    List<Kontroll> kontroller =
        ekonomi.reconcile(
            elements(Produktionsomrade.DEL),
            elements(Budgettotal.DEL),
            elements(Forutsattning.DEL));
    Differenser differenser = new Differenser(tree, kontroller, elements(Anmarkning.DEL));
    faults.addAll(differenser.faults());
    return differenser.remarks();
  }

  private <T> List<T> elements(Plandel<T> del) {
    ObjectReader reader = mapper.readerForListOf(del.typ());
    try {
      return tree.has(del.namn()) ? reader.readValue(tree.path(del.namn())) : List.of();
    } catch (IOException impossible) {
      throw new IllegalStateException("Part without faults cannot be read", impossible);
    }
  }
}
