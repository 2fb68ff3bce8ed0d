package se.styrning.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import se.styrning.shared.Sha;
import se.styrning.start.folder.StartRefused;

/** Which data files have been loaded, so that they are not read again at every start. */
@ApplicationScoped
class Datafilsminne {

  /** Any number will do, as long as every instance takes the same. */
  private static final long LOCK = 1441_2023L;

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final EntityManager entityManager;

  Datafilsminne(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * Waits for other instances that load, and keeps them waiting until the transaction ends. Asks
   * again and again, since a statement that waits is given up sooner than they may be done.
   */
  void lock() {
    long start = System.nanoTime();
    while (!tryLock()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new StartRefused(
            "En annan instans har läst in startdata i över %d minuter. Starta igen när den är klar."
                .formatted(PATIENCE.toMinutes()));
      }
      pause();
    }
  }

  private boolean tryLock() {
    return (boolean)
        entityManager
            .createNativeQuery("select pg_try_advisory_xact_lock(:lock)")
            .setParameter("lock", LOCK)
            .getSingleResult();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StartRefused("Starten avbröts.", stopped);
    }
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
