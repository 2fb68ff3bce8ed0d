package se.styrning.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.persistence.ListQuery;

@ApplicationScoped
class JamforelsegruppRepository implements PanacheRepositoryBase<JamforelsegruppEntity, UUID> {

  /** Members are joined by the database, so that a page of groups is one statement. */
  private static final String ROW =
      "select new se.styrning.organisation.Jamforelsegrupp(g.jamforelsegrupp, g.namn, g.forkortning, g.kalla, g.beskrivning,"
          + " (select listagg(m, ',') within group (order by m)"
          + " from JamforelsegruppEntity g2 join g2.medlemmar m where g2 = g))";

  private static final String FROM = "from JamforelsegruppEntity g";

  private static final Map<String, String> SORTABLE =
      Map.of("jamforelsegrupp", "g.jamforelsegrupp", "namn", "g.namn");

  Optional<Jamforelsegrupp> get(String id) {
    return getEntityManager()
        .createQuery(ROW + " " + FROM + " where g.jamforelsegrupp = :id", Jamforelsegrupp.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  Lista<Jamforelsegrupp> list(Sidval sidval) {
    return new ListQuery<>(getEntityManager(), Jamforelsegrupp.class, ROW, FROM)
        .page(sidval, SORTABLE, "g.jamforelsegrupp", JamforelsegruppResource::links);
  }
}
