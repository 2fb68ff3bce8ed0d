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
class JamforelsegruppRepository
    implements PanacheRepositoryBase<JamforelsegruppEntity, UUID>, Register<Jamforelsegrupp> {

  /** Members are joined by the database, so that a page of groups is one statement. */
  private static final String ROW =
      "select new se.styrning.organisation.Jamforelsegrupp(g.jamforelsegrupp, g.kommunkod, g.namn,"
          + " g.forkortning, g.kalla, g.beskrivning,"
          + " (select listagg(m, ',') within group (order by m)"
          + " from JamforelsegruppEntity g2 join g2.medlemmar m where g2 = g),"
          + " g.giltigFran, g.giltigTill)";

  private static final String FROM = "from JamforelsegruppEntity g";

  private static final Map<String, String> SORTABLE =
      Map.of(
          "jamforelsegrupp", "g.jamforelsegrupp",
          "kommunkod", "g.kommunkod",
          "namn", "g.namn",
          "giltigFran", "g.giltigFran",
          "giltigTill", "g.giltigTill");

  Page<Jamforelsegrupp> list(PageParameters sidval, @Nullable String giltig) {
    ListQuery<Jamforelsegrupp> query =
        new ListQuery<>(getEntityManager(), Jamforelsegrupp.class, ROW, FROM);
    return Giltighet.keep(query, "g", giltig)
        .page(sidval, SORTABLE, "g.jamforelsegrupp", JamforelsegruppResource::links);
  }

  @Override
  public Optional<Jamforelsegrupp> get(String id) {
    return getEntityManager()
        .createQuery(ROW + " " + FROM + " where g.jamforelsegrupp = :id", Jamforelsegrupp.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public Item<Jamforelsegrupp> resurs(Jamforelsegrupp grupp) {
    return JamforelsegruppResource.resurs(grupp);
  }

  @Override
  public void store(Jamforelsegrupp grupp) {
    JamforelsegruppEntity entity =
        find("jamforelsegrupp", grupp.jamforelsegrupp())
            .firstResultOptional()
            .orElseGet(JamforelsegruppEntity::new);
    entity.set(grupp);
    persist(entity);
  }
}
