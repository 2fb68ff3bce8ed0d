package se.styrning.shared.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * One writer at a time for an address, until its transaction ends. A row can't be locked before it
 * is there, so two that create the same thing would otherwise both find nothing.
 */
@ApplicationScoped
public class AddressLock {

  private final EntityManager entityManager;

  AddressLock(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Waits for whoever has the address; what is read after this is what they left. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void take(String address) {
    entityManager
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(:address, 0)) as text)")
        .setParameter("address", address)
        .getSingleResult();
  }
}
