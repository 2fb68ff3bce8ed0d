package se.styrning.globalamal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.styrning.shared.list.ListQuery;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@ApplicationScoped
class GlobaltMalRepository implements PanacheRepositoryBase<GlobaltMalEntity, Integer> {

  private static final String ROW =
      "select new se.styrning.globalamal.GlobaltMal(m.nummer, m.namn, m.namnEngelska, m.farg, m.antalDelmal)";
  private static final String FROM = " from GlobaltMalEntity m";

  private static final Map<String, String> SORTABLE =
      Map.of("nummer", "m.nummer", "namn", "m.namn", "namnEngelska", "m.namnEngelska");

  Page<GlobaltMal> list(PageParameters sidval) {
    return new ListQuery<>(getEntityManager(), GlobaltMal.class, ROW, FROM)
        .page(sidval, SORTABLE, "m.nummer", GlobaltMalResource::links);
  }

  List<GlobaltMal> all() {
    return getEntityManager()
        .createQuery(ROW + FROM + " order by m.nummer", GlobaltMal.class)
        .getResultList();
  }

  Optional<GlobaltMal> get(int nummer) {
    return getEntityManager()
        .createQuery(ROW + FROM + " where m.nummer = :nummer", GlobaltMal.class)
        .setParameter("nummer", nummer)
        .getResultList()
        .stream()
        .findFirst();
  }
}
