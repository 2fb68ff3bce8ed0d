package se.styrning.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.persistence.ListQuery;

@ApplicationScoped
class KommunRepository implements PanacheRepositoryBase<KommunEntity, UUID> {

  private static final String ROW =
      "select new se.styrning.organisation.Kommun(k.kommunkod, k.namn, k.namnFullt, k.lan, k.lanskod)";

  private static final Map<String, String> SORTABLE =
      Map.of("kommunkod", "k.kommunkod", "namn", "k.namn", "lanskod", "k.lanskod");

  Lista<Kommun> list(Sidval sidval, @Nullable String lanskod, @Nullable String jamforelsegrupp) {
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
}
