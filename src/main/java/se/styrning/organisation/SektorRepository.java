package se.styrning.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Item;
import se.styrning.shared.list.ListQuery;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@ApplicationScoped
class SektorRepository implements PanacheRepositoryBase<SektorEntity, UUID>, Register<Sektor> {

  private static final String ROW =
      "select new se.styrning.organisation.Sektor(s.sektor, s.kommunkod, s.namn, s.forkortning,"
          + " s.giltigFran, s.giltigTill)";

  private static final Map<String, String> SORTABLE =
      Map.of(
          "sektor", "s.sektor",
          "kommunkod", "s.kommunkod",
          "namn", "s.namn",
          "giltigFran", "s.giltigFran",
          "giltigTill", "s.giltigTill");

  Page<Sektor> list(PageParameters sidval, @Nullable String kommunkod, @Nullable String giltig) {
    ListQuery<Sektor> query =
        new ListQuery<>(getEntityManager(), Sektor.class, ROW, "from SektorEntity s")
            .equal("s.kommunkod", kommunkod);
    return Giltighet.keep(query, "s", giltig)
        .page(sidval, SORTABLE, "s.sektor", SektorResource::links);
  }

  @Override
  public Optional<Sektor> get(String id) {
    return find("sektor", id).project(Sektor.class).firstResultOptional();
  }

  @Override
  public Item<Sektor> resurs(Sektor sektor) {
    return SektorResource.resurs(sektor);
  }

  @Override
  public void store(Sektor values) {
    SektorEntity entity =
        find("sektor", values.sektor()).firstResultOptional().orElseGet(SektorEntity::new);
    entity.set(values);
    persist(entity);
  }
}
