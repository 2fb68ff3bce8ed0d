package se.styrning.oversikt;

import se.styrning.verksamhetsplan.Verksamhetsplan;

/** How each part of a plan's page is asked for. */
record Fragor(Fraga planen, Fraga ekonomi, Fraga indikatorer, Fraga mal, Fraga uppfoljning) {

  static Fragor of(Verksamhetsplan plan, String base) {
    String address = "verksamhetsplaner/" + plan.planId();
    return new Fragor(
        Fraga.one(base, "Planen", address),
        Fraga.list(
            base,
            "Produktionsområdena",
            address + "/produktionsomraden?budgetar=" + plan.budgetar()),
        Fraga.list(base, "Indikatorerna", address + "/indikatorer"),
        Fraga.list(base, "Påverkan på målen", address + "/malpaverkan"),
        Fraga.list(
            base,
            "Tillfällena",
            "uppfoljningsschema?organ=" + plan.organ() + "&budgetar=" + plan.budgetar()));
  }
}
