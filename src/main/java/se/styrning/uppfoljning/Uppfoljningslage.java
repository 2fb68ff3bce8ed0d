package se.styrning.uppfoljning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.shared.persistence.AddressLock;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fel;
import se.styrning.shared.problem.ProblemType;
import se.styrning.shared.representation.Slutenhet;

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
  private final Slutenhet slutenhet;
  private final AddressLock turns;
  private final ObjectMapper mapper;

  Uppfoljningslage(
      SchemaService schema,
      UppfoljningRepository uppfoljningar,
      Behorighet behorighet,
      Slutenhet slutenhet,
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
  public record Oppen(Anropare anropare, Rapporttillfalle tillfalle, Uppfoljning uppfoljning) {}

  /** The occasion: as it was when handed in, else as it is computed now; an unknown one is 404. */
  public Rapporttillfalle tillfalle(String tillfalleId) {
    return schema.get(tillfalleId);
  }

  /** The follow-up of an occasion, begun or not. */
  public Uppfoljning get(String tillfalleId) {
    Rapporttillfalle tillfalle = schema.get(tillfalleId);
    return of(tillfalle, uppfoljningar.get(tillfalleId).orElse(null));
  }

  /**
   * The occasion, if the caller may read its working material: anyone once it is handed in, before
   * that only those who work for the board or administer its kommun (401, 403).
   */
  public Rapporttillfalle readable(String tillfalleId) {
    Rapporttillfalle tillfalle = schema.get(tillfalleId);
    if (tillfalle.status().compareTo(Uppfoljningsstatus.INLAMNAD) < 0) {
      slutenhet.close();
      behorighet.requireInsight(tillfalle.organ());
    }
    return tillfalle;
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
    Rapporttillfalle tillfalle = schema.get(tillfalleId);
    return locked(tillfalle, behorighet.requireOrgan(tillfalle.organ(), roll));
  }

  /** The same for the service itself, when it loads examples at start. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Oppen byService(String tillfalleId) {
    return locked(schema.get(tillfalleId), Anropare.TJANSTEN);
  }

  private Oppen locked(Rapporttillfalle tillfalle, Anropare anropare) {
    String tillfalleId = tillfalle.tillfalleId();
    turns.take(Uppfoljning.path(tillfalleId));
    UppfoljningEntity entity = uppfoljningar.lock(tillfalleId).orElse(null);
    return new Oppen(anropare, tillfalle, of(tillfalle, entity));
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
    return of(open.tillfalle(), entity);
  }

  /** Refuses with 409 a state that does not follow on the present. */
  public static void requireLegal(Uppfoljning uppfoljning, Uppfoljningsstatus wanted) {
    if (!uppfoljning.tillatnaLagen().contains(wanted)) {
      throw notNow(uppfoljning);
    }
  }

  /** Ids of the board's earlier occasions the same year that have been begun, the latest first. */
  public List<String> earlier(Rapporttillfalle tillfalle) {
    return uppfoljningar.earlier(tillfalle);
  }

  /** The day that decides what a report knows: the day it was handed in, else today. */
  public LocalDate rapportdag(Rapporttillfalle tillfalle) {
    return uppfoljningar.steps(tillfalle.tillfalleId()).stream()
        .filter(steg -> steg.status() == Uppfoljningsstatus.INLAMNAD)
        .map(Uppfoljningssteg::datum)
        .findFirst()
        .orElseGet(Uppfoljningslage::today);
  }

  /** Today in Sweden. */
  public static LocalDate today() {
    return LocalDate.now(SWEDEN);
  }

  private Uppfoljning of(Rapporttillfalle tillfalle, @Nullable UppfoljningEntity entity) {
    return entity == null
        ? Uppfoljning.of(tillfalle, Uppfoljningsstatus.PLANERAD, false, List.of(), today())
        : Uppfoljning.of(
            tillfalle,
            entity.status,
            entity.exempel,
            uppfoljningar.steps(entity.tillfalleId),
            today());
  }

  /** 409: the follow-up is in a state that does not allow what was asked for. */
  public static DomainException notNow(Uppfoljning uppfoljning) {
    String legal =
        uppfoljning.tillatnaLagen().stream().map(Enum::name).collect(Collectors.joining(", "));
    return new DomainException(
        ProblemType.OTILLATEN_OVERGANG,
        List.of(
            Fel.parameter("tillfalleId", uppfoljning.tillfalleId(), legal.isEmpty() ? "–" : legal)),
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
