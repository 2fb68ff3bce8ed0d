package se.styrning.verksamhetsplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.Lankar;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.persistence.ListQuery;

@ApplicationScoped
class BeslutRepository implements PanacheRepositoryBase<BeslutEntity, UUID> {

  private static final String ROW =
      "select new se.styrning.verksamhetsplan.Planbeslut(b.nummer, b.planversion, b.typ, b.organ,"
          + " b.datum, b.paragraf, b.diarienummer, b.tryckt, b.kallrad)";
  private static final String FROM =
      "from BeslutEntity b join VerksamhetsplanEntity p on p.id = b.verksamhetsplanId";

  private static final Map<String, String> SORTABLE =
      Map.of("nummer", "b.nummer", "datum", "b.datum", "typ", "b.typ", "organ", "b.organ");

  Lista<Planbeslut> list(String planId, @Nullable Beslutstyp typ, Sidval sidval) {
    return new ListQuery<>(getEntityManager(), Planbeslut.class, ROW, FROM)
        .below(
            VerksamhetsplanRepository.PUBLIC,
            planId,
            () -> VerksamhetsplanRepository.unknown(planId))
        .equal("p.planId", planId)
        .equal("b.typ", typ)
        .page(sidval, SORTABLE, "b.nummer", beslut -> links(planId, beslut));
  }

  private static Lankar links(String planId, Planbeslut beslut) {
    String plan = "/verksamhetsplaner/" + planId;
    return Lankar.self(plan + "/beslut?typ=" + beslut.typ())
        .med("planversion", plan + "/versioner/" + beslut.planversion())
        .med("organ", "/organ/" + beslut.organ());
  }
}
