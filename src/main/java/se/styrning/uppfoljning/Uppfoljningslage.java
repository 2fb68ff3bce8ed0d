package se.styrning.uppfoljning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.shared.answer.Privacy;
import se.styrning.shared.persistence.AddressLock;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

/**
 * The door to the state of a follow-up: who may read its working material, who may write it and
 * when, and its way from one state to the next.
 */
@ApplicationScoped
public class Uppfoljningslage {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private final SchemaService schema;
  private final UppfoljningRepository uppfoljningar;
  private final Behorighet behorighet;
  private final Privacy slutenhet;
  private final AddressLock turns;
  private final ObjectMapper mapper;

  Uppfoljningslage(
      SchemaService schema,
      UppfoljningRepository uppfoljningar,
      Behorighet behorighet,
      Privacy slutenhet,
      AddressLock turns,
      ObjectMapper mapper) {
    this.schema = schema;
    this.uppfoljningar = uppfoljningar;
    this.behorighet = behorighet;
    this.slutenhet = slutenhet;
    this.turns = turns;
    this.mapper = mapper;
  }

  /** An occasion that the caller may write the follow-up of, and who the caller is. */
  public record Oppen(Anropare anropare, Lage lage) {

    public Rapporttillfalle tillfalle() {
      return lage.tillfalle();
    }

    public Uppfoljning uppfoljning() {
      return lage.uppfoljning();
    }
  }

  /**
   * An occasion and its follow-up, begun or not.
   *
   * @param tillfalle as it was when handed in, else as it is computed now
   */
  public record Lage(Rapporttillfalle tillfalle, Uppfoljning uppfoljning) {}

  /** The occasion: as it was when handed in, else as it is computed now; an unknown one is 404. */
  public Rapporttillfalle tillfalle(String tillfalleId) {
    return get(tillfalleId).tillfalle();
  }

  /**
   * The occasion and its follow-up; an unknown occasion is 404. What is handed in is there whatever
   * becomes of its organ.
   */
  public Lage get(String tillfalleId) {
    Optional<UppfoljningRepository.Begun> begun = uppfoljningar.withSteps(tillfalleId);
    Rapporttillfalle tillfalle =
        begun
            .flatMap(found -> schema.handedIn(found.entity()))
            .orElseGet(() -> schema.computed(tillfalleId));
    return with(tillfalle, begun);
  }

  /**
   * The same, if the caller may read its working material: anyone once it is handed in, before that
   * only those who work for the board or administer its kommun (401, 403).
   */
  public Lage readable(String tillfalleId) {
    Lage lage = get(tillfalleId);
    if (lage.uppfoljning().status().compareTo(Uppfoljningsstatus.INLAMNAD) < 0) {
      slutenhet.close();
      behorighet.requireInsight(lage.tillfalle().organ());
    }
    return lage;
  }

  /**
   * The occasion, held until the transaction ends, if the caller has the role for its board and the
   * follow-up is under way; before it is begun and after it is handed in this is 409.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Oppen open(String tillfalleId, Roll roll) {
    Oppen open = locked(tillfalleId, roll);
    if (open.uppfoljning().status() != Uppfoljningsstatus.PAGAR) {
      throw notNow(open.uppfoljning());
    }
    return open;
  }

  /**
   * The same, until the report has been treated: measures are decided when it is, after it has been
   * handed in.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Oppen untreated(String tillfalleId, Roll roll) {
    Oppen open = locked(tillfalleId, roll);
    Uppfoljningsstatus status = open.uppfoljning().status();
    if (status != Uppfoljningsstatus.PAGAR && status != Uppfoljningsstatus.INLAMNAD) {
      throw notNow(open.uppfoljning());
    }
    return open;
  }

  /** The occasion, held until the transaction ends, whatever its state. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Oppen locked(String tillfalleId, Roll roll) {
    return locked(tillfalleId, organ(tillfalleId), roll);
  }

  /** The same for a decision about the occasion that is another organ's than the one reporting. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Oppen locked(String tillfalleId, String organ, Roll roll) {
    return locked(schema.computed(tillfalleId), behorighet.requireOrgan(organ, roll));
  }

  /** The organ that reports, if the caller has the role for it. */
  public String authorised(String tillfalleId, Roll roll) {
    return behorighet.authorised(organ(tillfalleId), roll);
  }

  /** The organ that reports at an occasion. */
  public String organ(String tillfalleId) {
    return schema.computed(tillfalleId).organ();
  }

  /** The same for the service itself, when it loads examples at start. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Oppen byService(String tillfalleId) {
    return locked(schema.computed(tillfalleId), Anropare.TJANSTEN);
  }

  private Oppen locked(Rapporttillfalle computed, Anropare anropare) {
    turns.take(Uppfoljning.path(computed.tillfalleId()));
    return new Oppen(anropare, with(computed, uppfoljningar.withSteps(computed.tillfalleId())));
  }

  /** Goes to a state; one that does not follow on the present is 409 and names the legal one. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Uppfoljning advance(Oppen open, Uppfoljningssteg steg, boolean exempel) {
    requireLegal(open.uppfoljning(), steg.status());
    String id = open.tillfalle().tillfalleId();
    UppfoljningEntity entity =
        uppfoljningar
            .get(id)
            .orElseGet(
                () -> {
                  UppfoljningEntity begun = UppfoljningEntity.of(open.tillfalle(), exempel);
                  uppfoljningar.persist(begun);
                  return begun;
                });
    entity.status = steg.status();
    if (steg.status() == Uppfoljningsstatus.INLAMNAD) {
      entity.tillfalle = json(open.tillfalle().with(Uppfoljningsstatus.INLAMNAD));
    }
    uppfoljningar.flush();
    uppfoljningar.add(id, steg);
    uppfoljningar.flush();
    return get(id).uppfoljning();
  }

  /** Refuses with 409 a state that does not follow on the present. */
  public static void requireLegal(Uppfoljning uppfoljning, Uppfoljningsstatus wanted) {
    if (!uppfoljning.tillatnaLagen().contains(wanted)) {
      throw notNow(uppfoljning);
    }
  }

  /**
   * Ids of the board's earlier occasions the same year that are handed in, the latest first: what
   * is still working material counts for no other occasion. What is invented is compared with what
   * is invented alone, and what is real with what is real.
   */
  public List<String> earlier(Rapporttillfalle tillfalle) {
    return uppfoljningar.earlier(tillfalle);
  }

  /** Today in Sweden. */
  public static LocalDate today() {
    return LocalDate.now(SWEDEN);
  }

  private Lage with(Rapporttillfalle computed, Optional<UppfoljningRepository.Begun> begun) {
    if (begun.isEmpty()) {
      return new Lage(
          computed,
          Uppfoljning.of(computed, Uppfoljningsstatus.PLANERAD, false, List.of(), today()));
    }
    UppfoljningEntity entity = begun.get().entity();
    Rapporttillfalle tillfalle = schema.asFollowedUp(computed, entity);
    return new Lage(
        tillfalle,
        Uppfoljning.of(tillfalle, entity.status, entity.exempel, begun.get().steg(), today()));
  }

  /** 409: the follow-up is in a state that does not allow what was asked for. */
  public static DomainException notNow(Uppfoljning uppfoljning) {
    String legal =
        uppfoljning.tillatnaLagen().stream().map(Enum::name).collect(Collectors.joining(", "));
    return new DomainException(
        ProblemType.OTILLATEN_OVERGANG,
        List.of(
            Fault.parameter(
                "tillfalleId", uppfoljning.tillfalleId(), legal.isEmpty() ? "–" : legal)),
        "otillaten-overgang.uppfoljning",
        uppfoljning.tillfalleId(),
        uppfoljning.status().name(),
        legal.isEmpty() ? "–" : legal);
  }

  private String json(Rapporttillfalle tillfalle) {
    try {
      return mapper.writeValueAsString(tillfalle);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
