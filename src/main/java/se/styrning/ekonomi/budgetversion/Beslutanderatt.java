package se.styrning.ekonomi.budgetversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import se.styrning.organisation.OrganisationService;
import se.styrning.organisation.Organtyp;
import se.styrning.verksamhetsplan.PlanId;

/**
 * Who may decide which change of a budget. That KF decides of the frame is law; the rest is each
 * municipality's own, so it is a setting: KF, KS, or ORGAN for the board whose plan it is.
 */
@ApplicationScoped
class Beslutanderatt {

  private static final String SETTING = "styrning.budgetandring.beslutas-av-";
  private static final String OWN = "ORGAN";

  private final OrganisationService organisation;
  private final Map<Budgetandringstyp, List<String>> deciders =
      new EnumMap<>(Budgetandringstyp.class);

  Beslutanderatt(OrganisationService organisation, Config config) {
    this.organisation = organisation;
    for (Budgetandringstyp typ : Budgetandringstyp.values()) {
      deciders.put(typ, config.getValues(SETTING + typ.slug(), String.class));
    }
  }

  boolean mayDecide(PlanId plan, Budgetandringstyp typ, String organ) {
    return deciders(typ).stream()
        .anyMatch(
            decider ->
                decider.equals(OWN)
                    ? organ.equals(plan.organ())
                    : organ.startsWith(plan.kommunkod() + "-")
                        && organisation.hasOrgan(organ, Organtyp.valueOf(decider)));
  }

  List<String> deciders(Budgetandringstyp typ) {
    return deciders.getOrDefault(typ, List.of());
  }
}
