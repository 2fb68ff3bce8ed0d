package se.styrning.uppfoljning.jamforelse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.organisation.Organ;
import se.styrning.organisation.OrganisationService;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.link.Links;
import se.styrning.shared.persistence.AddressLock;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.write.BodyReader;
import se.styrning.shared.write.Preconditions;
import se.styrning.uppfoljning.kommun.Helhetslogg;
import se.styrning.uppfoljning.kommun.Kommunstyrelser;

/**
 * Reads and replaces the values that a municipality compares itself with. They are public
 * statistics, so anyone may read them.
 */
@ApplicationScoped
public class JamforelseService {

  private final Kommunstyrelser kommunstyrelser;
  private final OrganisationService organisation;
  private final JamforelsevardeRepository varden;
  private final Behorighet behorighet;
  private final BodyReader bodies;
  private final AddressLock turns;
  private final Preconditions villkor;
  private final Helhetslogg logg;

  JamforelseService(
      Kommunstyrelser kommunstyrelser,
      OrganisationService organisation,
      JamforelsevardeRepository varden,
      Behorighet behorighet,
      BodyReader bodies,
      AddressLock turns,
      Preconditions villkor,
      Helhetslogg logg) {
    this.kommunstyrelser = kommunstyrelser;
    this.organisation = organisation;
    this.varden = varden;
    this.behorighet = behorighet;
    this.bodies = bodies;
    this.turns = turns;
    this.villkor = villkor;
    this.logg = logg;
  }

  Item<Jamforelse> get(String jamforelseId) {
    JamforelseId id = JamforelseId.of(jamforelseId);
    board(id);
    return resurs(id, varden.of(id));
  }

  /** Every value that a kommun has entered of some measures, of all years. */
  public Jamforelsetal values(String kommunkod, Collection<String> matt) {
    return varden.of(kommunkod, matt);
  }

  /** Replaces the values with those of a JSON document. */
  @Transactional
  public Written replace(String jamforelseId, byte[] body) {
    Skrivning skrivning = begin(jamforelseId);
    List<Jamforelserad> rader = Jamforelserad.of(bodies.read(body, Jamforelse.class).varden());
    return write(skrivning, new Jamforelsefil(rader, List.of()));
  }

  /** Replaces the values with those of a CSV file. */
  @Transactional
  public Written read(String jamforelseId, byte[] file) {
    return write(begin(jamforelseId), Jamforelsefil.read(new ByteArrayInputStream(file)));
  }

  private record Skrivning(JamforelseId id, Organ board, Anropare anropare) {}

  private Skrivning begin(String jamforelseId) {
    JamforelseId id = JamforelseId.of(jamforelseId);
    Organ board = board(id);
    return new Skrivning(id, board, behorighet.requireOrgan(board.organ(), Roll.CONTROLLER));
  }

  private Organ board(JamforelseId id) {
    return kommunstyrelser.now(id.kommunkod(), "jamforelseId", id.id());
  }

  private Written write(Skrivning skrivning, Jamforelsefil fil) {
    JamforelseId id = skrivning.id();
    turns.take(id.path());
    List<Jamforelsevarde> fore = varden.of(id);
    villkor.requireMatch(resurs(id, fore));
    BodyReader.refuse(faults(fil));
    List<Jamforelsevarde> efter =
        fil.rader().stream()
            .flatMap(rad -> Stream.ofNullable(rad.varde()))
            .sorted(Comparator.comparing(Jamforelsevarde::kommunkod))
            .toList();
    if (!fore.equals(efter)) {
      varden.replace(id, efter);
      logg.record(
          skrivning.anropare(),
          "replaceJamforelse",
          skrivning.board().organ(),
          id.path(),
          fore,
          efter);
    }
    return Written.changed(resurs(id, efter));
  }

  private List<Fault> faults(Jamforelsefil fil) {
    List<String> koder =
        fil.rader().stream().map(Jamforelserad::kommunkod).filter(Objects::nonNull).toList();
    Set<String> known = new HashSet<>(organisation.knownKommuner(koder));
    List<Fault> faults = new ArrayList<>(fil.fel());
    faults.addAll(Jamforelserad.faults(fil.rader(), known));
    return faults;
  }

  private static Item<Jamforelse> resurs(JamforelseId id, List<Jamforelsevarde> varden) {
    return new Item<>(
        Jamforelse.of(id, varden),
        Links.self(id.path()).med("kommun", "/kommuner/" + id.kommunkod()));
  }
}
