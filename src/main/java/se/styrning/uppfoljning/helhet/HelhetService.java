package se.styrning.uppfoljning.helhet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Privacy;
import se.styrning.shared.answer.Written;
import se.styrning.shared.link.Links;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;
import se.styrning.shared.write.BodyReader;
import se.styrning.shared.write.Preconditions;
import se.styrning.uppfoljning.Uppfoljning;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.Uppfoljningslage.Oppen;
import se.styrning.uppfoljning.agenda.Nyckeltalskopplingar;
import se.styrning.uppfoljning.kommun.HelhetId;
import se.styrning.uppfoljning.kommun.Helhetslogg;
import se.styrning.uppfoljning.kommun.Helhetstillfalle;
import se.styrning.uppfoljning.kommun.Helhetstillfallen;

/** Reads and writes the follow-up of a municipality. */
@ApplicationScoped
class HelhetService {

  private final Helhetstillfallen tillfallen;
  private final HelhetsuppfoljningRepository helheter;
  private final Helhetsberakning berakning;
  private final BehandladHelhet behandlad;
  private final Helhetsgranskning granskning;
  private final Uppfoljningslage lage;
  private final Behorighet behorighet;
  private final Privacy slutenhet;
  private final BodyReader bodies;
  private final Preconditions villkor;
  private final Helhetslogg logg;

  HelhetService(
      Helhetstillfallen tillfallen,
      HelhetsuppfoljningRepository helheter,
      Helhetsberakning berakning,
      BehandladHelhet behandlad,
      Helhetsgranskning granskning,
      Uppfoljningslage lage,
      Behorighet behorighet,
      Privacy slutenhet,
      BodyReader bodies,
      Preconditions villkor,
      Helhetslogg logg) {
    this.tillfallen = tillfallen;
    this.helheter = helheter;
    this.berakning = berakning;
    this.behandlad = behandlad;
    this.granskning = granskning;
    this.lage = lage;
    this.behorighet = behorighet;
    this.slutenhet = slutenhet;
    this.bodies = bodies;
    this.villkor = villkor;
    this.logg = logg;
  }

  /** The follow-up as its caller may see it. */
  Item<Helhetsuppfoljning> get(String helhetId) {
    Helhetstillfalle tillfalle = tillfallen.get(helhetId);
    Helhetsuppgift uppgift = helheter.of(tillfalle.id());
    boolean isOpen = !tillfalle.isWorkingMaterial();
    boolean hasInsight = behorighet.hasInsight(tillfalle.tillfalle().organ());
    if (hasInsight && !isOpen) {
      slutenhet.close();
    }
    return behandlad
        .of(tillfalle)
        .map(helhet -> resurs(tillfalle, helhet))
        .orElseGet(
            () ->
                resurs(
                    tillfalle, uppgift, isOpen || hasInsight ? uppgift : Helhetsuppgift.NOTHING));
  }

  /** Replaces what is entered. */
  @Transactional
  public Written replace(String helhetId, byte[] body) {
    Helhetstillfalle tillfalle = tillfallen.get(helhetId);
    Oppen open = lage.locked(tillfalle.tillfalle().tillfalleId(), Roll.CONTROLLER);
    requireUntreated(tillfalle, open.uppfoljning());
    Helhetsuppfoljning sent = bodies.read(body, Helhetsuppfoljning.class);
    Helhetsuppgift fore = helheter.of(tillfalle.id());
    Helhetsunderlag underlag = berakning.read(tillfalle, fore.jamforelsegrupp());
    villkor.requireMatch(resurs(tillfalle, underlag.with(fore, !fore.isEmpty())));
    BodyReader.refuse(granskning.faults(sent, underlag));
    Helhetsuppgift efter = granskning.entered(sent, underlag);
    if (!fore.equals(efter)) {
      helheter.store(tillfalle.id(), efter);
      logg.record(
          open.anropare(),
          "replaceHelhetsuppfoljning",
          open.tillfalle().organ(),
          tillfalle.id().path(),
          fore.isEmpty() ? null : fore,
          efter.isEmpty() ? null : efter);
    }
    return Written.changed(resurs(tillfalle, efter, efter));
  }

  /** What the kommunstyrelse has treated stays as it was then. */
  private static void requireUntreated(Helhetstillfalle tillfalle, Uppfoljning uppfoljning) {
    if (Helhetstillfalle.isTreated(uppfoljning.status())) {
      throw new DomainException(
          ProblemType.OTILLATEN_OVERGANG,
          List.of(Fault.parameter("helhetId", tillfalle.id().id(), "–")),
          "otillaten-overgang.helhet",
          tillfalle.id().id(),
          uppfoljning.tillfalleId(),
          uppfoljning.status().name());
    }
  }

  private Item<Helhetsuppfoljning> resurs(
      Helhetstillfalle tillfalle, Helhetsuppgift entered, Helhetsuppgift shown) {
    Helhetsunderlag underlag = berakning.read(tillfalle, shown.jamforelsegrupp());
    return resurs(tillfalle, underlag.with(shown, !entered.isEmpty()));
  }

  private static Item<Helhetsuppfoljning> resurs(
      Helhetstillfalle tillfalle, Helhetsuppfoljning helhet) {
    String kommunkod = tillfalle.id().kommunkod();
    Links links =
        Links.self(tillfalle.id().path())
            .med("uppfoljning", Uppfoljning.path(tillfalle.tillfalle().tillfalleId()))
            .med("kommun", "/kommuner/" + kommunkod)
            .med("nyckeltalskopplingar", Nyckeltalskopplingar.path(kommunkod))
            .med("collection", HelhetId.COLLECTION);
    String planId = helhet.geh().planId();
    return new Item<>(
        helhet,
        planId == null ? links : links.med("verksamhetsplan", "/verksamhetsplaner/" + planId));
  }
}
