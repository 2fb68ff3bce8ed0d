package se.styrning.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Item;
import se.styrning.shared.list.ListQuery;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@ApplicationScoped
class KommunRepository implements PanacheRepositoryBase<KommunEntity, UUID>, Register<Kommun> {

  private static final String ROW =
      "select new se.styrning.organisation.Kommun(k.kommunkod, k.namn, k.namnFullt, k.lan, k.lanskod)";

  private static final Map<String, String> SORTABLE =
      Map.of("kommunkod", "k.kommunkod", "namn", "k.namn", "lanskod", "k.lanskod");

  Page<Kommun> list(
      PageParameters sidval, @Nullable String lanskod, @Nullable String jamforelsegrupp) {
    ListQuery<Kommun> query =
        new ListQuery<>(getEntityManager(), Kommun.class, ROW, "from KommunEntity k")
            .equal("k.lanskod", lanskod);
    if (jamforelsegrupp != null) {
      query.where(
          "k.kommunkod in (select m from JamforelsegruppEntity g join g.medlemmar m"
              + " where g.jamforelsegrupp = %s)",
          jamforelsegrupp);
    }
    return query.page(sidval, SORTABLE, "k.kommunkod", KommunResource::links);
  }

  /** Those of the codes that a kommun has. */
  List<String> known(Collection<String> koder) {
    return getEntityManager()
        .createQuery("select kommunkod from KommunEntity where kommunkod in :koder", String.class)
        .setParameter("koder", koder)
        .getResultList();
  }

  @Override
  public Optional<Kommun> get(String kommunkod) {
    return find("kommunkod", kommunkod).project(Kommun.class).firstResultOptional();
  }

  @Override
  public Item<Kommun> resurs(Kommun kommun) {
    return KommunResource.resurs(kommun);
  }

  @Override
  public void store(Kommun kommun) {
    KommunEntity entity =
        find("kommunkod", kommun.kommunkod()).firstResultOptional().orElseGet(KommunEntity::new);
    entity.set(kommun);
    persist(entity);
  }
}
