package se.styrning.plandokument.granskning;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.styrning.plandokument.Plandokument;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;
import se.styrning.verksamhetsplan.Plandel;
import se.styrning.verksamhetsplan.innehall.Anmarkning;

/**
 * Holds each number of a plan against what is printed beside it, and each amount against the sign
 * of its kind. A remark on the part that gives the reason excuses both.
 */
final class Tryckgranskning {

  private static final String PRINTED = "tryckt";
  private static final Set<Anmarkning.Typ> REASONS =
      EnumSet.of(Anmarkning.Typ.INKONSEKVENT, Anmarkning.Typ.TRYCKFEL);

  /** No number that can be stored has more digits on either side of the point. */
  private static final int MOST_DIGITS = 20;

  private final JsonNode tree;
  private final Set<String> remarked = new HashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private Tryckgranskning(JsonNode tree) {
    this.tree = tree;
    Set<String> reasons = new HashSet<>();
    REASONS.forEach(typ -> reasons.add(typ.name()));
    for (JsonNode remark : tree.path(Anmarkning.DEL.namn())) {
      if (reasons.contains(remark.path("typ").asText())) {
        remark.path("berordaDelar").forEach(part -> remarked.add(part.asText()));
      }
    }
  }

  /** Every contradiction in the plan that no remark explains. */
  static List<Fault> faults(JsonNode tree) {
    Tryckgranskning granskning = new Tryckgranskning(tree);
    Plandokument.DELAR.forEach(granskning::part);
    return granskning.faults;
  }

  private void part(Plandel<?> del) {
    JsonNode list = tree.path(del.namn());
    for (int i = 0; i < list.size(); i++) {
      JsonNode element = list.path(i);
      if (!remarked.contains(del.namn() + "/" + element.path(del.nyckel()).asText())) {
        object(element, "/" + del.namn() + "/" + i);
      }
    }
  }

  private void object(JsonNode node, String place) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        object(node.path(i), place + "/" + i);
      }
    } else if (node.isObject()) {
      if (!node.has("budgetrader")) { // what stands above the rows is derived from them
        signs(node, place);
        print(node, place);
      }
      node.properties().forEach(m -> object(m.getValue(), place + "/" + m.getKey()));
    }
  }

  private void signs(JsonNode amounts, String place) {
    sign(amounts, "bruttoIntakt", -1, Accepted.of("noll-eller-plus"), place);
    sign(amounts, "bruttoKostnad", 1, Accepted.of("noll-eller-minus"), place);
  }

  private void sign(JsonNode amounts, String name, int wrong, Accepted accepted, String place) {
    JsonNode amount = amounts.path(name);
    if (amount.isNumber() && amount.decimalValue().signum() == wrong) {
      faults.add(Fault.pekare(place + "/" + name, amount.asText(), accepted));
    }
  }

  /** A print stands beside its number: under its name, or as the print of the one there is. */
  private void print(JsonNode node, String place) {
    JsonNode print = node.path(PRINTED);
    print
        .properties()
        .forEach(m -> compare(node.path(m.getKey()), m.getValue(), at(place, m.getKey())));
    compare(node.path("varde"), print, place + "/" + PRINTED);
    compare(node.path("belopp"), print, place + "/" + PRINTED);
    compare(node.path("troskel"), node.path("troskelTryckt"), place + "/troskelTryckt");
    compare(node.path("avserAr"), node.path("arTryckt"), place + "/arTryckt");
  }

  private static String at(String place, String name) {
    return place + "/" + PRINTED + "/" + name;
  }

  private void compare(JsonNode number, JsonNode print, String place) {
    if (!number.isNumber() || !print.isTextual() || !isStorable(number.decimalValue())) {
      return;
    }
    BigDecimal value = number.decimalValue();
    if (Trycktal.read(print.asText()).filter(printed -> printed.contradicts(value)).isPresent()) {
      faults.add(
          Fault.pekare(place, print.asText(), Accepted.of("som-tryckt", value.toPlainString())));
    }
  }

  private static boolean isStorable(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MOST_DIGITS
        && number.precision() - number.scale() <= MOST_DIGITS;
  }
}
