package se.styrning.uppfoljning.helhet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import se.styrning.uppfoljning.kommun.HelhetId;
import se.styrning.uppfoljning.kommun.Helhetstillfalle;
import se.styrning.uppfoljning.kommun.Helhetstillfallen;
import se.styrning.uppfoljning.kommun.Kommunstyrelser;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.underlag.InlamnatUnderlag;
import se.styrning.uppfoljning.underlag.Underlag;

/**
 * The municipality as a whole as kommunstyrelsen treated it: what is derived stays too, whatever
 * becomes known later of plans, measures and other municipalities.
 */
@ApplicationScoped
public class BehandladHelhet {

  /** What every occasion has at which the municipality is followed up as a whole. */
  private static final Omfattningskod DEL = Omfattningskod.GEH_MAL;

  private final Helhetstillfallen tillfallen;
  private final Kommunstyrelser kommunstyrelser;
  private final HelhetsuppfoljningRepository helheter;
  private final Helhetsberakning berakning;
  private final InlamnatUnderlag kept;

  BehandladHelhet(
      Helhetstillfallen tillfallen,
      Kommunstyrelser kommunstyrelser,
      HelhetsuppfoljningRepository helheter,
      Helhetsberakning berakning,
      InlamnatUnderlag kept) {
    this.tillfallen = tillfallen;
    this.kommunstyrelser = kommunstyrelser;
    this.helheter = helheter;
    this.berakning = berakning;
    this.kept = kept;
  }

  /** Keeps the whole that is treated with a report, if it is kommunstyrelsen's own. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Rapporttillfalle treated) {
    boolean isOwn =
        kommunstyrelser
            .of(treated.kommunkod(), treated.ar())
            .filter(board -> board.organ().equals(treated.organ()))
            .isPresent();
    if (!isOwn || !Helhetstillfalle.isFollowed(treated)) {
      return;
    }
    Helhetstillfalle tillfalle =
        tillfallen.get(new HelhetId(treated.kommunkod(), treated.ar(), treated.kod()).id());
    Helhetsuppgift uppgift = helheter.of(tillfalle.id());
    Helhetsuppfoljning helhet =
        berakning.read(tillfalle, uppgift.jamforelsegrupp()).with(uppgift, !uppgift.isEmpty());
    kept.keep(
        tillfalle.tillfalle(), DEL, new Underlag<>(treated.organ(), null, List.of(helhet), null));
  }

  /** What was kept; nothing before it is treated. */
  Optional<Helhetsuppfoljning> of(Helhetstillfalle tillfalle) {
    return tillfalle.isWorkingMaterial()
        ? Optional.empty()
        : kept.of(tillfalle.tillfalle(), DEL, Helhetsuppfoljning.class)
            .map(underlag -> underlag.delar().get(0));
  }
}
