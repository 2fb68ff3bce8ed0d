package se.styrning.handelse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import se.styrning.behorighet.Anropare;
import se.styrning.handelse.revision.Andring;
import se.styrning.handelse.revision.Revisionslogg;

/** The door for features: tell what was written, in the transaction that writes it. */
@ApplicationScoped
public class Handelselogg {

  /** The next number, and a moment after the one before however clocks go. */
  private static final String NEXT =
      "update handelselage set nummer = nummer + 1, tid = date_trunc('milliseconds',"
          + " greatest(clock_timestamp(), tid + interval '1 millisecond'))"
          + " returning nummer, cast(extract(epoch from tid) * 1000 as bigint)";

  private final Revisionslogg revisionslogg;
  private final EntityManager entityManager;
  private final ObjectMapper mapper;
  private final Event<Recorded> recorded;
  private final Event<Written> written;

  /** Something has been written; whoever observes it after success knows that it is there. */
  record Written() {}

  /** An event has got its number; whoever observes it after success knows that it is public. */
  record Recorded(long nummer, String amne) {}

  Handelselogg(
      Revisionslogg revisionslogg,
      EntityManager entityManager,
      ObjectMapper mapper,
      Event<Recorded> recorded,
      Event<Written> written) {
    this.revisionslogg = revisionslogg;
    this.entityManager = entityManager;
    this.mapper = mapper;
    this.recorded = recorded;
    this.written = written;
  }

  /** Keeps a write in the audit log. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Anropare anropare, Andring andring) {
    revisionslogg.add(anropare, andring);
    written.fire(new Written());
  }

  /**
   * Keeps a write in the audit log and tells the public. Call it last in the transaction: from here
   * to commit no other event can be recorded, which is what makes the feed's numbers follow
   * commits.
   *
   * @return the moment of the event, later than that of every event before it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Instant record(Anropare anropare, Andring andring, Handelse handelse) {
    record(anropare, andring);
    entityManager.flush();
    HandelseEntity entity = entity(handelse);
    entityManager.persist(entity);
    recorded.fire(new Recorded(entity.nummer, entity.amne));
    return entity.tid;
  }

  private HandelseEntity entity(Handelse handelse) {
    HandelseEntity entity = next();
    entity.id = UUID.randomUUID();
    entity.typ = handelse.typ().varde();
    entity.kommunkod = handelse.kommunkod();
    entity.amne = handelse.amne();
    try {
      entity.uppgifter = mapper.writeValueAsString(uppgifter(handelse));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return entity;
  }

  /** The kommun is always told, first; then what the feature tells. */
  private static Map<String, Object> uppgifter(Handelse handelse) {
    Map<String, Object> uppgifter = new LinkedHashMap<>();
    uppgifter.put("kommunkod", handelse.kommunkod());
    uppgifter.putAll(handelse.uppgifter());
    return uppgifter;
  }

  private HandelseEntity next() {
    Object[] place = (Object[]) entityManager.createNativeQuery(NEXT).getSingleResult();
    HandelseEntity entity = new HandelseEntity();
    entity.nummer = ((Number) place[0]).longValue();
    entity.tid = Instant.ofEpochMilli(((Number) place[1]).longValue());
    return entity;
  }
}
