package se.styrning.uppfoljning;

import java.util.ArrayList;
import java.util.List;
import se.styrning.organisation.Organtyp;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

/** The states of a follow-up in order: each leads to the next one alone. */
final class Uppfoljningskedja {

  private Uppfoljningskedja() {}

  /** Where the follow-up can go from a state; nowhere from the last. */
  static List<Uppfoljningsstatus> next(Rapporttillfalle tillfalle, Uppfoljningsstatus status) {
    List<Uppfoljningsstatus> chain = chain(tillfalle);
    int after = chain.indexOf(status) + 1;
    return after < chain.size() ? List.of(chain.get(after)) : List.of();
  }

  /**
   * A board other than kommunstyrelsen treats its own report first; only what the law demands of
   * the municipality goes on to kommunfullmäktige and the auditors.
   */
  private static List<Uppfoljningsstatus> chain(Rapporttillfalle tillfalle) {
    List<Uppfoljningsstatus> chain = new ArrayList<>();
    chain.add(Uppfoljningsstatus.PLANERAD);
    chain.add(Uppfoljningsstatus.PAGAR);
    chain.add(Uppfoljningsstatus.INLAMNAD);
    if (tillfalle.mottagare().get(0).typ() != Organtyp.KS) {
      chain.add(Uppfoljningsstatus.BEHANDLAD_NAMND);
    }
    chain.add(Uppfoljningsstatus.BEHANDLAD_KS);
    if (tillfalle.kod().isLagstadgad()) {
      chain.add(Uppfoljningsstatus.OVERLAMNAD_KF_REVISION);
      chain.add(Uppfoljningsstatus.BEHANDLAD_KF);
    }
    return chain;
  }
}
