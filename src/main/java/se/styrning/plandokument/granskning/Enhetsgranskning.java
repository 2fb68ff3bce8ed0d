package se.styrning.plandokument.granskning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import se.styrning.ekonomi.Budgettotal;
import se.styrning.ekonomi.Forutsattning;
import se.styrning.ekonomi.Produktionsomrade;
import se.styrning.ekonomi.mal.FinansielltMal;
import se.styrning.shared.problem.Fault;
import se.styrning.verksamhetsplan.Enhet;

/**
 * What figures are said to be of: money that is summed is money, and a mean of ten years is ten.
 */
final class Enhetsgranskning {

  private static final int MEAN = 10;

  private final List<Fault> faults = new ArrayList<>();

  private Enhetsgranskning() {}

  /** Every unit and span that cannot be right. */
  static List<Fault> faults(JsonNode tree) {
    Enhetsgranskning granskning = new Enhetsgranskning();
    granskning.each(tree, Budgettotal.DEL.namn(), granskning::money);
    granskning.each(tree, Forutsattning.DEL.namn(), granskning::money);
    granskning.each(
        tree,
        Produktionsomrade.DEL.namn(),
        (omrade, place) -> granskning.each(omrade, "budgetrader", place, granskning::money));
    granskning.each(tree, FinansielltMal.DEL.namn(), granskning::mean);
    return granskning.faults;
  }

  private interface Check {
    void element(JsonNode element, String place);
  }

  private void each(JsonNode tree, String part, Check check) {
    each(tree, part, "", check);
  }

  private void each(JsonNode holder, String name, String place, Check check) {
    JsonNode list = holder.path(name);
    for (int i = 0; i < list.size(); i++) {
      check.element(list.path(i), place + "/" + name + "/" + i);
    }
  }

  private void money(JsonNode element, String place) {
    String enhet = element.path("enhet").asText(Enhet.MNKR.name());
    if (!enhet.equals(Enhet.MNKR.name())) {
      faults.add(Fault.pekare(place + "/enhet", enhet, Enhet.MNKR.name()));
    }
  }

  private void mean(JsonNode mal, String place) {
    if (mal.path("aggregering").asText().equals(FinansielltMal.Aggregering.SNITT_TIO_AR.name())) {
      span(mal.path("fonster"), place + "/fonster");
      span(mal.path("snitt"), place + "/snitt");
    }
  }

  private void span(JsonNode span, String place) {
    JsonNode last = span.path("tillAr");
    int expected = span.path("franAr").asInt() + MEAN - 1;
    if (last.isInt() && last.asInt() != expected) {
      faults.add(Fault.pekare(place + "/tillAr", last.asText(), Integer.toString(expected)));
    }
  }
}
