package se.styrning.uppfoljning.indikator;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

@ApplicationScoped
class IndikatoruppfoljningRepository
    implements PanacheRepositoryBase<IndikatoruppfoljningEntity, UUID> {

  private static final String UNTIL_YEAR =
      "select new se.styrning.uppfoljning.indikator.Vardeinforing(u.ar, u.kod, v.indikator, v.matar,"
          + " v.varde, v.decimaler, v.publicerad, v.koladaId, v.kommentar)"
          + " from IndikatoruppfoljningEntity v"
          + " join UppfoljningEntity u on u.tillfalleId = v.tillfalleId"
          + " where u.organ = :organ and u.ar <= :ar"
          + " and (u.status <> :open or u.tillfalleId = :tillfalle) and (u.exempel = false or exists"
          + " (select 1 from UppfoljningEntity o where o.tillfalleId = :tillfalle and o.exempel))";

  private static final Comparator<Vardeinforing> BY_OCCASION =
      Comparator.comparingInt(Vardeinforing::ar).thenComparing(Vardeinforing::kod);

  /**
   * What the board has entered on the occasion and, of those before it, on all that are handed in;
   * the first one first. Examples count among examples only.
   */
  List<Vardeinforing> until(Rapporttillfalle tillfalle) {
    return getEntityManager()
        .createQuery(UNTIL_YEAR, Vardeinforing.class)
        .setParameter("organ", tillfalle.organ())
        .setParameter("ar", tillfalle.ar())
        .setParameter("tillfalle", tillfalle.tillfalleId())
        .setParameter("open", Uppfoljningsstatus.PAGAR)
        .getResultList()
        .stream()
        .filter(v -> v.ar() < tillfalle.ar() || v.kod().compareTo(tillfalle.kod()) <= 0)
        .sorted(BY_OCCASION)
        .toList();
  }

  /** The same of one indicator. */
  List<Vardeinforing> until(Rapporttillfalle tillfalle, String indikator) {
    return until(tillfalle).stream().filter(v -> v.indikator().equals(indikator)).toList();
  }

  /** Puts a value in the place of the one entered for the indicator before. */
  void store(String tillfalleId, Vardeinforing values) {
    IndikatoruppfoljningEntity entity =
        find("tillfalleId = ?1 and indikator = ?2", tillfalleId, values.indikator())
            .firstResultOptional()
            .orElseGet(IndikatoruppfoljningEntity::new);
    entity.tillfalleId = tillfalleId;
    entity.set(values);
    persist(entity);
  }

  void remove(String tillfalleId, String indikator) {
    delete("tillfalleId = ?1 and indikator = ?2", tillfalleId, indikator);
  }
}
