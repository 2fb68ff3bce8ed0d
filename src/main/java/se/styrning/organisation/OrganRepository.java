package se.styrning.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Item;
import se.styrning.shared.list.ListQuery;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@ApplicationScoped
class OrganRepository implements PanacheRepositoryBase<OrganEntity, UUID>, Register<Organ> {

  private static final String ROW =
      "select new se.styrning.organisation.Organ(o.organ, o.kommunkod, o.typ, o.namn, o.forkortning,"
          + " o.giltigFran, o.giltigTill)";

  private static final String NAMES =
      "select o.organ, o.namn, k.namn from OrganEntity o"
          + " join KommunEntity k on k.kommunkod = o.kommunkod where o.organ in :ids";

  private static final Map<String, String> SORTABLE =
      Map.of(
          "organ", "o.organ",
          "kommunkod", "o.kommunkod",
          "typ", "o.typ",
          "namn", "o.namn",
          "giltigFran", "o.giltigFran",
          "giltigTill", "o.giltigTill");

  Page<Organ> list(
      PageParameters sidval,
      @Nullable String kommunkod,
      @Nullable Organtyp typ,
      @Nullable String giltig) {
    ListQuery<Organ> query =
        new ListQuery<>(getEntityManager(), Organ.class, ROW, "from OrganEntity o")
            .equal("o.kommunkod", kommunkod)
            .equal("o.typ", typ);
    return Giltighet.keep(query, "o", giltig)
        .page(sidval, SORTABLE, "o.organ", OrganResource::links);
  }

  List<Organ> all(@Nullable String kommunkod) {
    return (kommunkod == null ? findAll() : find("kommunkod", kommunkod))
        .project(Organ.class)
        .list();
  }

  /** The name of some organs and that of their kommun, by id. */
  Map<String, String> names(Collection<String> ids) {
    return getEntityManager()
        .createQuery(NAMES, Object[].class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> row[1] + ", " + row[2]));
  }

  @Override
  public Optional<Organ> get(String id) {
    return find("organ", id).project(Organ.class).firstResultOptional();
  }

  @Override
  public Item<Organ> resurs(Organ organ) {
    return OrganResource.resurs(organ);
  }

  @Override
  public void store(Organ values) {
    OrganEntity entity =
        find("organ", values.organ()).firstResultOptional().orElseGet(OrganEntity::new);
    entity.set(values);
    persist(entity);
  }
}
