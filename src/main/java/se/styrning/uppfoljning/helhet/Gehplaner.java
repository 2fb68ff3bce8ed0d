package se.styrning.uppfoljning.helhet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.styrning.ekonomi.FinansielltMal;
import se.styrning.uppfoljning.Rapporttillfalle;
import se.styrning.verksamhetsplan.Planinnehall;
import se.styrning.verksamhetsplan.Planlasning;
import se.styrning.verksamhetsplan.innehall.Verksamhetsperspektiv;

/** Reads what the plan of a kommunstyrelse says of good economic management. */
@ApplicationScoped
class Gehplaner {

  private final Planlasning planer;

  Gehplaner(Planlasning planer) {
    this.planer = planer;
  }

  /** The plan in the version that counts at the end of the period, if any has been adopted. */
  Optional<Gehplan> of(Rapporttillfalle tillfalle) {
    String planId = tillfalle.organ() + "-" + tillfalle.ar();
    return planer
        .versionAt(planId, tillfalle.periodSlut())
        .map(version -> planer.version(planId, version.planversion()))
        .map(this::read);
  }

  private Gehplan read(Planinnehall plan) {
    return new Gehplan(
        plan.planId(),
        plan.nummer(),
        planer.elements(plan, FinansielltMal.DEL),
        planer.elements(plan, Verksamhetsperspektiv.DEL));
  }
}
