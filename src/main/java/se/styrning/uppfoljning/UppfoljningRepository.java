package se.styrning.uppfoljning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.ListQuery;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Schemafilter;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

@ApplicationScoped
class UppfoljningRepository implements PanacheRepositoryBase<UppfoljningEntity, UUID> {

  private static final String ROW =
      "select new se.styrning.uppfoljning.Uppfoljningspost("
          + "u.tillfalleId, u.kommunkod, u.organ, u.ar, u.kod, u.status, u.exempel)";

  private static final Map<String, String> SORTABLE =
      Map.of(
          "tillfalleId", "u.tillfalleId",
          "kommunkod", "u.kommunkod",
          "organ", "u.organ",
          "ar", "u.ar",
          "status", "u.status");

  Page<Uppfoljningspost> list(PageParameters sidval, Uppfoljningsfilter filter) {
    return new ListQuery<>(
            getEntityManager(), Uppfoljningspost.class, ROW, "from UppfoljningEntity u")
        .equal("u.kommunkod", filter.kommunkod)
        .equal("u.organ", filter.organ)
        .equal("u.ar", filter.budgetar)
        .equal("u.kod", filter.kod)
        .equal("u.status", filter.status)
        .page(
            sidval,
            SORTABLE,
            "u.organ, u.ar desc, u.kod, u.tillfalleId",
            post -> Links.self(Uppfoljning.path(post.tillfalleId())));
  }

  Optional<UppfoljningEntity> get(String tillfalleId) {
    return find("tillfalleId", tillfalleId).firstResultOptional();
  }

  /** A follow-up and its steps in order, in one statement. */
  Optional<Begun> withSteps(String tillfalleId) {
    List<Object[]> rows =
        getEntityManager()
            .createQuery(
                "select u, s from UppfoljningEntity u"
                    + " left join StegEntity s on s.tillfalleId = u.tillfalleId"
                    + " where u.tillfalleId = :tillfalle order by s.nummer",
                Object[].class)
            .setParameter("tillfalle", tillfalleId)
            .getResultList();
    return rows.stream().findFirst().map(row -> new Begun((UppfoljningEntity) row[0], steps(rows)));
  }

  private static List<Uppfoljningssteg> steps(List<Object[]> rows) {
    return rows.stream()
        .flatMap(row -> Stream.ofNullable((StegEntity) row[1]))
        .map(StegEntity::steg)
        .toList();
  }

  /** A follow-up that has been begun, and its steps. */
  record Begun(UppfoljningEntity entity, List<Uppfoljningssteg> steg) {}

  /** How far each follow-up that has been begun and that a filter may want has come. */
  Map<String, Uppfoljningsstatus> states(Schemafilter filter) {
    return getEntityManager()
        .createQuery(
            "select u.tillfalleId, u.status from UppfoljningEntity u"
                + " where (:kommunkod is null or u.kommunkod = :kommunkod)"
                + " and (:organ is null or u.organ = :organ) and (:ar is null or u.ar = :ar)",
            Object[].class)
        .setParameter("kommunkod", filter.kommunkod)
        .setParameter("organ", filter.organ)
        .setParameter("ar", filter.budgetar)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (Uppfoljningsstatus) row[1]));
  }

  /** The follow-ups of a board and year that have been begun, by id. */
  Map<String, UppfoljningEntity> begun(String organ, int ar) {
    return find("organ = ?1 and ar = ?2", organ, ar).list().stream()
        .collect(Collectors.toMap(u -> u.tillfalleId, u -> u));
  }

  /** Occasions as they were when handed in, JSON by id. */
  Map<String, String> handedIn(List<String> tillfalleIds) {
    return find("tillfalleId in ?1 and tillfalle is not null", tillfalleIds).list().stream()
        .collect(Collectors.toMap(u -> u.tillfalleId, u -> String.valueOf(u.tillfalle)));
  }

  /** Ids of the board's earlier occasions of the year that are handed in, the latest first. */
  List<String> earlier(Rapporttillfalle tillfalle) {
    Collection<UppfoljningEntity> year = begun(tillfalle.organ(), tillfalle.ar()).values();
    boolean exempel = year.stream().anyMatch(u -> u.kod == tillfalle.kod() && u.exempel);
    return year.stream()
        .filter(u -> u.kod.compareTo(tillfalle.kod()) < 0 && u.exempel == exempel)
        .filter(u -> u.status.compareTo(Uppfoljningsstatus.INLAMNAD) >= 0)
        .sorted((a, b) -> b.kod.compareTo(a.kod))
        .map(u -> u.tillfalleId)
        .toList();
  }

  void add(String tillfalleId, Uppfoljningssteg steg) {
    getEntityManager().persist(StegEntity.of(tillfalleId, steg));
  }
}
