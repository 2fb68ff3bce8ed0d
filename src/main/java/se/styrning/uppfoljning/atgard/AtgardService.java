package se.styrning.uppfoljning.atgard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.handelse.Handelselogg;
import se.styrning.handelse.revision.Andring;
import se.styrning.organisation.OrganisationService;
import se.styrning.organisation.Organtyp;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.write.BodyReader;
import se.styrning.shared.write.Preconditions;
import se.styrning.uppfoljning.Uppfoljning;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.Uppfoljningslage.Oppen;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

/**
 * Reads and writes measures. They are entered until the report has been treated: the report that
 * was handed in tells of a feared deficit, and the measure is decided when it is treated.
 */
@ApplicationScoped
public class AtgardService {

  private final Uppfoljningslage lage;
  private final AtgardRepository atgarder;
  private final OrganisationService organisation;
  private final Behorighet behorighet;
  private final BodyReader reader;
  private final Preconditions villkor;
  private final Handelselogg logg;
  private final ObjectMapper mapper;

  AtgardService(
      Uppfoljningslage lage,
      AtgardRepository atgarder,
      OrganisationService organisation,
      Behorighet behorighet,
      BodyReader reader,
      Preconditions villkor,
      Handelselogg logg,
      ObjectMapper mapper) {
    this.lage = lage;
    this.atgarder = atgarder;
    this.organisation = organisation;
    this.behorighet = behorighet;
    this.reader = reader;
    this.villkor = villkor;
    this.logg = logg;
    this.mapper = mapper;
  }

  Page<Atgard> list(String tillfalleId, PageParameters sidval) {
    lage.readable(tillfalleId);
    return Paging.av(
        atgarder.of(tillfalleId), Atgard.class, sidval, atgard -> links(tillfalleId, atgard));
  }

  Item<Atgard> get(String tillfalleId, int nummer) {
    lage.readable(tillfalleId);
    return resource(tillfalleId, entity(tillfalleId, nummer).atgard());
  }

  /** The organ that reports, if the caller may write its measures. */
  String organ(String tillfalleId) {
    return lage.authorised(tillfalleId, Roll.CONTROLLER);
  }

  /** Enters a measure; it gets the next number of the occasion. */
  @Transactional
  public Written add(String tillfalleId, byte[] body) {
    Oppen open = lage.untreated(tillfalleId, Roll.CONTROLLER);
    Atgard atgard = reader.read(body, Atgard.class);
    requireDecider(open.tillfalle(), null, atgard.beslut());
    BodyReader.refuse(undecided(open, atgard));
    Atgard stored = enter(open, "createAtgard", atgard);
    return Written.created(address(tillfalleId, stored), resource(tillfalleId, stored));
  }

  /** Enters a measure in a follow-up that is open to it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Atgard enter(Oppen open, String operation, Atgard atgard) {
    BodyReader.refuse(faults(open.tillfalle(), atgard));
    String tillfalleId = open.tillfalle().tillfalleId();
    AtgardEntity entity =
        AtgardEntity.of(
            tillfalleId, atgarder.nextNumber(tillfalleId), atgard, open.uppfoljning().exempel());
    atgarder.persist(entity);
    Atgard stored = entity.atgard();
    record(open, operation, stored, null, stored);
    return stored;
  }

  /** Replaces a measure; the same once more leaves no trace. */
  @Transactional
  public Written replace(String tillfalleId, int nummer, byte[] body) {
    Oppen open = lage.untreated(tillfalleId, Roll.CONTROLLER);
    AtgardEntity entity = entity(tillfalleId, nummer);
    Atgard before = entity.atgard();
    villkor.requireMatch(resource(tillfalleId, before));
    Atgard atgard = reader.read(body, Atgard.class);
    requireDecider(open.tillfalle(), before.beslut(), atgard.beslut());
    BodyReader.refuse(undecided(open, atgard));
    BodyReader.refuse(faults(open.tillfalle(), atgard));
    entity.set(atgard);
    Atgard after = entity.atgard();
    if (!before.equals(after)) {
      record(open, "replaceAtgard", after, before, after);
    }
    return Written.changed(resource(tillfalleId, after));
  }

  /** Removes a measure that was entered by mistake. */
  @Transactional
  public Written remove(String tillfalleId, int nummer) {
    Oppen open = lage.untreated(tillfalleId, Roll.CONTROLLER);
    AtgardEntity entity = entity(tillfalleId, nummer);
    Atgard before = entity.atgard();
    villkor.requireMatch(resource(tillfalleId, before));
    requireDecider(open.tillfalle(), before.beslut(), null);
    if (!undecided(open, before).isEmpty()) {
      throw Uppfoljningslage.notNow(open.uppfoljning());
    }
    atgarder.delete(entity);
    record(open, "deleteAtgard", before, before, null);
    return Written.removed();
  }

  private AtgardEntity entity(String tillfalleId, int nummer) {
    return atgarder
        .get(tillfalleId, nummer)
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "nummer", Integer.toString(nummer), Accepted.of("se", path(tillfalleId))));
  }

  /** What an organ has decided is entered, changed and removed by those who may for it. */
  private void requireDecider(
      Rapporttillfalle tillfalle, @Nullable Atgardsbeslut before, @Nullable Atgardsbeslut after) {
    Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
        .flatMap(Optional::stream)
        .map(beslut -> organisation.decider(tillfalle.organ(), beslut.organ()))
        .distinct()
        .forEach(organ -> behorighet.requireOrgan(organ, Roll.CONTROLLER));
  }

  /** What is handed in is public: after that only what an organ has decided comes and goes. */
  private static List<Fault> undecided(Oppen open, Atgard atgard) {
    boolean isHandedIn = open.uppfoljning().status() != Uppfoljningsstatus.PAGAR;
    return isHandedIn && !atgard.status().holds()
        ? List.of(Fault.pekare("/status", atgard.status().name(), "BESLUTAD, GENOMFORD"))
        : List.of();
  }

  private List<Fault> faults(Rapporttillfalle tillfalle, Atgard atgard) {
    List<Fault> faults = new ArrayList<>();
    Atgardsbeslut beslut = atgard.beslut();
    if (beslut == null) {
      if (atgard.status().holds()) {
        faults.add(Fault.pekare("/beslut", null, "organ, datum, paragraf"));
      }
      return faults;
    }
    if (atgard.status() == Atgardsstatus.FORESLAGEN) {
      faults.add(Fault.pekare("/beslut", beslut.paragraf(), Accepted.of("inget-beslut")));
    }
    if (!mayDecide(tillfalle, beslut.organ())) {
      faults.add(
          Fault.pekare(
              "/beslut/organ",
              beslut.organ(),
              Accepted.of("organ-eller-kf", tillfalle.organ(), tillfalle.kommunkod())));
    }
    if (beslut.datum().isAfter(Uppfoljningslage.today())) {
      faults.add(
          Fault.pekare(
              "/beslut/datum",
              beslut.datum().toString(),
              Accepted.of("senast", Uppfoljningslage.today())));
    }
    return faults;
  }

  private boolean mayDecide(Rapporttillfalle tillfalle, String organ) {
    return organ.equals(tillfalle.organ())
        || (organ.startsWith(tillfalle.kommunkod() + "-")
            && organisation.hasOrgan(organ, Organtyp.KF));
  }

  private void record(
      Oppen open,
      String operation,
      Atgard subject,
      @Nullable Atgard before,
      @Nullable Atgard after) {
    Rapporttillfalle tillfalle = open.tillfalle();
    logg.record(
        open.anropare(),
        new Andring(
            operation,
            tillfalle.kommunkod(),
            tillfalle.organ(),
            address(tillfalle.tillfalleId(), subject),
            json(before),
            json(after)));
  }

  private @Nullable String json(@Nullable Atgard atgard) {
    try {
      return atgard == null ? null : mapper.writeValueAsString(atgard);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Item<Atgard> resource(String tillfalleId, Atgard atgard) {
    return new Item<>(atgard, links(tillfalleId, atgard).med("collection", path(tillfalleId)));
  }

  private static Links links(String tillfalleId, Atgard atgard) {
    return Links.self(address(tillfalleId, atgard))
        .med("uppfoljning", Uppfoljning.path(tillfalleId));
  }

  private static String address(String tillfalleId, Atgard atgard) {
    return path(tillfalleId) + "/" + atgard.nummer();
  }

  private static String path(String tillfalleId) {
    return Uppfoljning.path(tillfalleId) + "/atgarder";
  }
}
