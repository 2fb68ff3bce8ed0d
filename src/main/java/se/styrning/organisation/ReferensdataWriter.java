package se.styrning.organisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Anropare;
import se.styrning.handelse.Handelse;
import se.styrning.handelse.Handelselogg;
import se.styrning.handelse.revision.Andring;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.persistence.AddressLock;
import se.styrning.shared.write.Preconditions;

/** Carries out a PUT that is allowed and whose body is right: once, in turn, and on record. */
@ApplicationScoped
class ReferensdataWriter {

  private final EntityManager entityManager;
  private final AddressLock turns;
  private final Preconditions villkor;
  private final Handelselogg logg;
  private final ObjectMapper mapper;

  ReferensdataWriter(
      EntityManager entityManager,
      AddressLock turns,
      Preconditions villkor,
      Handelselogg logg,
      ObjectMapper mapper) {
    this.entityManager = entityManager;
    this.turns = turns;
    this.villkor = villkor;
    this.logg = logg;
    this.mapper = mapper;
  }

  /** Creates, changes, or leaves alone what already is so. */
  @Transactional(Transactional.TxType.MANDATORY)
  <T> Written put(Referenspost post, Register<T> register, T efter, Anropare anropare) {
    Item<T> resurs = register.resurs(efter);
    String adress = Objects.requireNonNull(resurs.lankar().lankar().get("self")).path();
    turns.take(adress);
    Optional<T> fore = register.get(post.id());
    fore.map(register::resurs).ifPresentOrElse(this::checkSeen, villkor::requireNoMatch);
    if (fore.isPresent() && fore.get().equals(efter)) {
      return Written.changed(resurs);
    }
    register.store(efter);
    entityManager.flush();
    record(post, adress, fore.map(this::json).orElse(null), json(efter), anropare);
    return fore.isPresent() ? Written.changed(resurs) : Written.created(adress, resurs);
  }

  /** Asking only to create is refused as such, and not for what it would take to change. */
  private void checkSeen(Item<?> current) {
    villkor.requireUnmatched(current);
    villkor.requireMatch(current);
  }

  private void record(
      Referenspost post, String adress, @Nullable String fore, String efter, Anropare anropare) {
    logg.record(
        anropare,
        new Andring(post.operation(), post.kommunkod(), post.organ(), adress, fore, efter),
        new Handelse(post.typ(), post.kommunkod(), adress, Map.of(post.nyckel(), post.id())));
  }

  private String json(Object values) {
    try {
      return mapper.writeValueAsString(values);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
