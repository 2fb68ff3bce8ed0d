package se.styrning.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import se.styrning.shared.Sha;

/** Which data files have been loaded, so that they are not read again at every start. */
@ApplicationScoped
class Datafilsminne {

  /** Any number will do, as long as every instance takes the same. */
  private static final long LOCK = 1441_2023L;

  private final EntityManager entityManager;

  Datafilsminne(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Waits for other instances that load, and keeps them waiting until the transaction ends. */
  void lock() {
    entityManager
        .createNativeQuery("select cast(pg_advisory_xact_lock(:lock) as text)")
        .setParameter("lock", LOCK)
        .getSingleResult();
  }

  boolean isLoaded(byte[] content) {
    return !entityManager
        .createNativeQuery("select 1 from inlast_datafil where summa = :summa")
        .setParameter("summa", Sha.hex(content))
        .getResultList()
        .isEmpty();
  }

  void loaded(String file, byte[] content) {
    entityManager
        .createNativeQuery("insert into inlast_datafil (summa, fil) values (:summa, :fil)")
        .setParameter("summa", Sha.hex(content))
        .setParameter("fil", file)
        .executeUpdate();
  }
}
