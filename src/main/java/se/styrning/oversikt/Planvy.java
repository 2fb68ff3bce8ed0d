package se.styrning.oversikt;

import java.util.List;
import se.styrning.shared.html.Swedish;
import se.styrning.verksamhetsplan.Verksamhetsplan;

/** A plan as people read it, and how each part is asked for. */
record Planvy(
    Verksamhetsplan plan,
    String organ,
    String kommun,
    Ekonomivy ekonomi,
    List<Indikatorvy> indikatorer,
    List<Malvy> mal,
    List<Tillfallesvy> tillfallen,
    Fragor fragor) {

  /** Which version it is, and when it was adopted. */
  public String version() {
    return "Version " + plan.planversion() + ", antagen " + Swedish.dag(plan.antagen());
  }

  /** Whether anything of what is told about the follow-up is invented. */
  public boolean exempel() {
    return tillfallen.stream().anyMatch(Tillfallesvy::exempel);
  }
}
