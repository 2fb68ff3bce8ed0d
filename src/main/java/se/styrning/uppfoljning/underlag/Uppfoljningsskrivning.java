package se.styrning.uppfoljning.underlag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.styrning.handelse.Handelselogg;
import se.styrning.handelse.revision.Andring;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.write.Preconditions;
import se.styrning.uppfoljning.Uppfoljningslage.Oppen;

/** Carries out a change of what is said about a part of the plan, when it is allowed and right. */
@ApplicationScoped
public class Uppfoljningsskrivning {

  private final EntityManager entityManager;
  private final Preconditions villkor;
  private final Handelselogg logg;
  private final ObjectMapper mapper;

  Uppfoljningsskrivning(
      EntityManager entityManager, Preconditions villkor, Handelselogg logg, ObjectMapper mapper) {
    this.entityManager = entityManager;
    this.villkor = villkor;
    this.logg = logg;
    this.mapper = mapper;
  }

  /**
   * Changes what the caller has seen (412, 428), or leaves alone what already is so, without trace.
   *
   * @param operation as the contract calls it
   * @param isEntered whether anything is said about the part; where nothing is, the audit log has
   *     nothing to keep
   * @param store writes the rows
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <T> Written write(
      Oppen oppen,
      String operation,
      Item<T> fore,
      Item<T> efter,
      Predicate<T> isEntered,
      Runnable store) {
    villkor.requireMatch(fore);
    if (fore.innehall().equals(efter.innehall())) {
      return Written.changed(fore);
    }
    return enter(oppen, operation, fore, efter, isEntered, store);
  }

  /** Changes what need not have been seen, as what is loaded at start. */
  @Transactional(Transactional.TxType.MANDATORY)
  public <T> Written enter(
      Oppen oppen,
      String operation,
      Item<T> fore,
      Item<T> efter,
      Predicate<T> isEntered,
      Runnable store) {
    store.run();
    entityManager.flush();
    logg.record(
        oppen.anropare(),
        new Andring(
            operation,
            oppen.tillfalle().kommunkod(),
            oppen.tillfalle().organ(),
            Objects.requireNonNull(efter.lankar().lankar().get("self")).path(),
            json(fore.innehall(), isEntered),
            json(efter.innehall(), isEntered)));
    return Written.changed(efter);
  }

  private <T> @Nullable String json(T values, Predicate<T> isEntered) {
    try {
      return isEntered.test(values) ? mapper.writeValueAsString(values) : null;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
