package se.styrning.uppfoljning.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.organisation.Organ;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.link.Links;
import se.styrning.shared.persistence.AddressLock;
import se.styrning.shared.write.BodyReader;
import se.styrning.shared.write.Preconditions;
import se.styrning.uppfoljning.kommun.Helhetslogg;
import se.styrning.uppfoljning.kommun.Kommunstyrelser;

/** Reads and replaces the choice of measures for the global goals. */
@ApplicationScoped
public class NyckeltalskopplingService {

  private final Kommunstyrelser kommunstyrelser;
  private final NyckeltalskopplingRepository kopplingar;
  private final Behorighet behorighet;
  private final BodyReader bodies;
  private final AddressLock turns;
  private final Preconditions villkor;
  private final Helhetslogg logg;

  NyckeltalskopplingService(
      Kommunstyrelser kommunstyrelser,
      NyckeltalskopplingRepository kopplingar,
      Behorighet behorighet,
      BodyReader bodies,
      AddressLock turns,
      Preconditions villkor,
      Helhetslogg logg) {
    this.kommunstyrelser = kommunstyrelser;
    this.kopplingar = kopplingar;
    this.behorighet = behorighet;
    this.bodies = bodies;
    this.turns = turns;
    this.villkor = villkor;
    this.logg = logg;
  }

  Item<Nyckeltalskopplingar> get(String kommunkod) {
    board(kommunkod);
    return resurs(kopplingar.of(kommunkod));
  }

  /** The measures that a kommun has chosen for a year. */
  public List<Nyckeltalskoppling> chosen(String kommunkod, int ar) {
    return kopplingar.of(kommunkod).kopplingar().stream()
        .filter(koppling -> koppling.holds(ar))
        .toList();
  }

  @Transactional
  public Written replace(String kommunkod, byte[] body) {
    Organ board = board(kommunkod);
    Anropare anropare = behorighet.requireOrgan(board.organ(), Roll.CONTROLLER);
    Nyckeltalskopplingar sent = bodies.read(body, Nyckeltalskopplingar.class);
    String path = Nyckeltalskopplingar.path(kommunkod);
    turns.take(path);
    Nyckeltalskopplingar fore = kopplingar.of(kommunkod);
    villkor.requireMatch(resurs(fore));
    BodyReader.refuse(sent.faults());
    Nyckeltalskopplingar efter = new Nyckeltalskopplingar(kommunkod, sent.sorted());
    if (!fore.equals(efter)) {
      kopplingar.replace(efter);
      logg.record(
          anropare,
          "replaceNyckeltalskopplingar",
          board.organ(),
          path,
          fore.kopplingar(),
          efter.kopplingar());
    }
    return Written.changed(resurs(efter));
  }

  private Organ board(String kommunkod) {
    return kommunstyrelser.now(kommunkod, "kommunkod", kommunkod);
  }

  private static Item<Nyckeltalskopplingar> resurs(Nyckeltalskopplingar alla) {
    return new Item<>(
        alla,
        Links.self(Nyckeltalskopplingar.path(alla.kommunkod()))
            .med("kommun", "/kommuner/" + alla.kommunkod()));
  }
}
