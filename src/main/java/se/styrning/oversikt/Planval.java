package se.styrning.oversikt;

import java.util.List;
import se.styrning.shared.html.Svenska;
import se.styrning.verksamhetsplan.Verksamhetsplan;

/**
 * The plans to choose from, the last adopted first.
 *
 * @param avkortat whether there may be more of them
 */
record Planval(List<Rad> planer, boolean avkortat, Fraga fraga) {

  /** A plan to choose. */
  record Rad(String planId, String titel, int budgetar, String antagen) {}

  static Planval of(List<Verksamhetsplan> planer, int most, String base) {
    return new Planval(
        planer.stream()
            .map(
                plan ->
                    new Rad(
                        plan.planId(), plan.titel(), plan.budgetar(), Svenska.dag(plan.antagen())))
            .toList(),
        planer.size() == most,
        Fraga.list(base, "Planerna", "verksamhetsplaner?sort=-antagen"));
  }
}
