package se.styrning.uppfoljning.kalender;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has been published of events, in the table {@code kalenderpost}. */
@ApplicationScoped
class UtgavaRepository {

  private static final String READ =
      "select uid, sekvens, datum, avtryck, andrad from kalenderpost"
          + " where uid = any(cast(:uid as text[]))";

  /**
   * The same for two instances that publish the same change at the same moment: the second finds
   * nothing left to change. In the order of uid, so that they never wait for each other.
   */
  private static final String PUBLISH =
      """
      insert into kalenderpost (uid, sekvens, datum, avtryck, andrad)
      select p.uid, 0, p.datum, p.avtryck, date_trunc('second', now())
      from unnest(cast(:uid as text[]), cast(:datum as text[]), cast(:avtryck as text[]))
        as p (uid, datum, avtryck)
      order by p.uid
      on conflict (uid) do update set
        sekvens = kalenderpost.sekvens
          + case when kalenderpost.datum = excluded.datum then 0 else 1 end,
        datum = excluded.datum,
        avtryck = excluded.avtryck,
        andrad = greatest(kalenderpost.andrad, excluded.andrad)
      where (kalenderpost.datum, kalenderpost.avtryck)
        is distinct from (excluded.datum, excluded.avtryck)
      """;

  private final EntityManager entityManager;

  UtgavaRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** By uid; an event that was never published has none. */
  Map<String, Utgava> get(List<Kalenderpost> poster) {
    List<?> rows =
        entityManager
            .createNativeQuery(READ, Tuple.class)
            .setParameter("uid", values(poster, Kalenderpost::uid))
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .collect(Collectors.toMap(row -> row.get("uid", String.class), UtgavaRepository::utgava));
  }

  /** Keeps what is published of these events from now on. */
  @Transactional
  void publish(List<Kalenderpost> poster) {
    entityManager
        .createNativeQuery(PUBLISH)
        .setParameter("uid", values(poster, Kalenderpost::uid))
        .setParameter("datum", values(poster, Kalenderpost::datum))
        .setParameter("avtryck", values(poster, Kalenderpost::avtryck))
        .executeUpdate();
  }

  private static String[] values(List<Kalenderpost> poster, Function<Kalenderpost, String> value) {
    return poster.stream().map(value).toArray(String[]::new);
  }

  private static Utgava utgava(Tuple row) {
    return new Utgava(
        row.get("sekvens", Integer.class),
        row.get("datum", String.class),
        row.get("avtryck", String.class),
        row.get("andrad", Instant.class));
  }
}
