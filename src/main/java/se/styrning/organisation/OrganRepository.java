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
class OrganRepository implements PanacheRepositoryBase<OrganEntity, UUID> {

  private static final String ROW =
      "select new se.styrning.organisation.Organ(o.organ, o.kommunkod, o.typ, o.namn, o.forkortning)";

  private static final Map<String, String> SORTABLE =
      Map.of("organ", "o.organ", "kommunkod", "o.kommunkod", "typ", "o.typ", "namn", "o.namn");

  Lista<Organ> list(Sidval sidval, @Nullable String kommunkod, @Nullable Organtyp typ) {
    return new ListQuery<>(getEntityManager(), Organ.class, ROW, "from OrganEntity o")
        .equal("o.kommunkod", kommunkod)
        .equal("o.typ", typ)
        .page(sidval, SORTABLE, "o.organ", OrganResource::links);
  }
}
