package se.styrning.uppfoljning.geh;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.styrning.ekonomi.mal.FinansielltMal;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.verksamhetsplan.Planinnehall;
import se.styrning.verksamhetsplan.Planlasning;
import se.styrning.verksamhetsplan.innehall.Verksamhetsperspektiv;

/** Reads what the plan of a kommunstyrelse says of good economic management. */
@ApplicationScoped
public class Gehplaner {

  private final Planlasning planer;

  Gehplaner(Planlasning planer) {
    this.planer = planer;
  }

  /** The plan in the version that counts at the end of the period, if any has been adopted. */
  public Optional<Gehplan> of(Rapporttillfalle tillfalle) {
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
