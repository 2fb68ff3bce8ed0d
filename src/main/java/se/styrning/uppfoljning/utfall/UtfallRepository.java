package se.styrning.uppfoljning.utfall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Tal;
import se.styrning.uppfoljning.utfall.berakning.Utfallsuppgift;

/** What is entered for each area: read as it is used, written whole. */
@ApplicationScoped
class UtfallRepository {

  private static final String UPPGIFT =
      "select new se.styrning.uppfoljning.utfall.berakning.Utfallsuppgift(u.omrade, u.intakt, u.kostnad,"
          + " u.prognosHelar, u.kommentar) from UtfallEntity u where u.tillfalleId = :tillfalleId";

  private static final String FORECAST =
      "select u.tillfalleId, u.omrade, u.prognosHelar from UtfallEntity u"
          + " where u.tillfalleId in :tillfalleIds and u.prognosHelar is not null";

  /** Rows are changed rather than inserted over, which would wake the guards of each row twice. */
  private static final String REPLACE =
      """
      with ny as (
        select * from unnest(cast(:omraden as text[]), cast(:intakter as numeric[]),
          cast(:kostnader as numeric[]), cast(:prognoser as numeric[]), cast(:kommentarer as text[]))
          as ny (omrade, intakt, kostnad, prognos_helar, kommentar)),
      borttaget as (
        delete from utfall u where tillfalle_id = :tillfalleId
          and not exists (select 1 from ny where ny.omrade = u.omrade)),
      andrat as (
        update utfall u set intakt = ny.intakt, kostnad = ny.kostnad,
          prognos_helar = ny.prognos_helar, kommentar = ny.kommentar
        from ny where u.tillfalle_id = :tillfalleId and u.omrade = ny.omrade
          and (u.intakt, u.kostnad, u.prognos_helar, u.kommentar)
            is distinct from (ny.intakt, ny.kostnad, ny.prognos_helar, ny.kommentar))
      insert into utfall (id, tillfalle_id, omrade, intakt, kostnad, prognos_helar, kommentar)
      select gen_random_uuid(), :tillfalleId, ny.* from ny
      where ny.omrade not in (select omrade from utfall where tillfalle_id = :tillfalleId)
      """;

  private final EntityManager entityManager;

  UtfallRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** What is entered at an occasion, by area. */
  Map<String, Utfallsuppgift> of(String tillfalleId) {
    return entityManager
        .createQuery(UPPGIFT, Utfallsuppgift.class)
        .setParameter("tillfalleId", tillfalleId)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(Utfallsuppgift::omrade, Function.identity()));
  }

  /**
   * The forecast of each area at the nearest of some occasions that has one.
   *
   * @param tillfalleIds the nearest first
   */
  Map<String, BigDecimal> forecasts(List<String> tillfalleIds) {
    Map<String, BigDecimal> nearest = new LinkedHashMap<>();
    if (!tillfalleIds.isEmpty()) {
      entityManager
          .createQuery(FORECAST, Object[].class)
          .setParameter("tillfalleIds", tillfalleIds)
          .getResultList()
          .stream()
          .sorted((a, b) -> tillfalleIds.indexOf(a[0]) - tillfalleIds.indexOf(b[0]))
          .forEach(row -> nearest.putIfAbsent((String) row[1], Tal.given((BigDecimal) row[2])));
    }
    return nearest;
  }

  /** Makes what is entered at an occasion exactly this, in one statement however many areas. */
  void replace(String tillfalleId, Collection<Utfallsuppgift> uppgifter) {
    entityManager
        .createNativeQuery(REPLACE)
        .setParameter("tillfalleId", tillfalleId)
        .setParameter("omraden", column(uppgifter, Utfallsuppgift::omrade, String[]::new))
        .setParameter("intakter", column(uppgifter, Utfallsuppgift::intakt, BigDecimal[]::new))
        .setParameter("kostnader", column(uppgifter, Utfallsuppgift::kostnad, BigDecimal[]::new))
        .setParameter(
            "prognoser", column(uppgifter, Utfallsuppgift::prognosHelar, BigDecimal[]::new))
        .setParameter("kommentarer", column(uppgifter, Utfallsuppgift::kommentar, String[]::new))
        .executeUpdate();
  }

  private static <V> V[] column(
      Collection<Utfallsuppgift> uppgifter,
      Function<Utfallsuppgift, @Nullable V> value,
      IntFunction<V[]> empty) {
    return uppgifter.stream().map(value).toArray(empty);
  }
}
