package se.styrning.shared.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import se.styrning.shared.answer.Written;

/**
 * Tries a write: it is done as it would be, against the same preconditions, rules and database, and
 * then taken back. So a trial answers what the write would, but that nothing has been created.
 */
@ApplicationScoped
public class Trial {

  private final EntityManager entityManager;
  private final TransactionManager transactions;

  Trial(EntityManager entityManager, TransactionManager transactions) {
    this.entityManager = entityManager;
    this.transactions = transactions;
  }

  /** What the write would leave; what it would be refused for is thrown. */
  @Transactional
  public Written of(Supplier<Written> write) {
    Written answer = write.get();
    entityManager.flush();
    try {
      transactions.setRollbackOnly();
    } catch (SystemException impossible) {
      throw new IllegalStateException(impossible);
    }
    return answer.innehall() == null ? answer : answer.tried();
  }
}
