package se.styrning.handelse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import se.styrning.behorighet.Anropare;

/** The door for features: tell what was written, in the transaction that writes it. */
@ApplicationScoped
public class Handelselogg {

  private final EntityManager entityManager;
  private final ObjectMapper mapper;
  private final Event<Recorded> recorded;

  /** An event has got its number; whoever observes it after success knows that it is public. */
  record Recorded(long nummer, String amne) {}

  Handelselogg(EntityManager entityManager, ObjectMapper mapper, Event<Recorded> recorded) {
    this.entityManager = entityManager;
    this.mapper = mapper;
    this.recorded = recorded;
  }

  /** Keeps a write in the audit log. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Anropare anropare, Andring andring) {
    entityManager.persist(RevisionsradEntity.of(anropare, andring));
  }

  /**
   * Keeps a write in the audit log and tells the public. Call it last in the transaction: from here
   * to commit no other event can be recorded, which is what makes the feed's numbers follow
   * commits.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Anropare anropare, Andring andring, Handelse handelse) {
    record(anropare, andring);
    entityManager.flush();
    HandelseEntity entity = entity(handelse);
    entityManager.persist(entity);
    recorded.fire(new Recorded(entity.nummer, entity.amne));
  }

  private HandelseEntity entity(Handelse handelse) {
    HandelseEntity entity = new HandelseEntity();
    entity.nummer = nextNumber();
    entity.id = UUID.randomUUID();
    entity.typ = handelse.typ().varde();
    entity.kommunkod = handelse.kommunkod();
    entity.amne = handelse.amne();
    entity.tid = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
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

  private long nextNumber() {
    return ((Number)
            entityManager
                .createNativeQuery(
                    "update handelselage set nummer = nummer + 1 returning nummer", Long.class)
                .getSingleResult())
        .longValue();
  }
}
