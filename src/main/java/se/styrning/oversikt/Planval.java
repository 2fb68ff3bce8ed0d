package se.styrning.oversikt;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.Swedish;
import se.styrning.verksamhetsplan.Verksamhetsplan;

/**
 * The plans to choose from, the last adopted first.
 *
 * @param avkortat whether there may be more of them
 */
record Planval(List<Rad> planer, boolean avkortat, Fraga fraga) {

  /** A plan to choose. */
  record Rad(String planId, String titel, @Nullable String organ, int budgetar, String antagen) {}

  /**
   * @param organ the names of the plans' organs, by id
   */
  static Planval of(
      List<Verksamhetsplan> planer, Map<String, String> organ, int most, String base) {
    return new Planval(
        planer.stream()
            .map(
                plan ->
                    new Rad(
                        plan.planId(),
                        plan.titel(),
                        organ.get(plan.organ()),
                        plan.budgetar(),
                        Swedish.dag(plan.antagen())))
            .toList(),
        planer.size() == most,
        Fraga.list(base, "Planerna", "verksamhetsplaner?sort=-antagen"));
  }
}
