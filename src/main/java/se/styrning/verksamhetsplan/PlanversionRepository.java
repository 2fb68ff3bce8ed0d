package se.styrning.verksamhetsplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import se.styrning.shared.link.Lankar;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.persistence.ListQuery;

@ApplicationScoped
class PlanversionRepository implements PanacheRepositoryBase<PlanversionEntity, UUID> {

  private static final String ROW =
      "select new se.styrning.verksamhetsplan.Planversion(p.planId, v.nummer,"
          + " case when v.id = p.gallandeVersionId then se.styrning.verksamhetsplan.Planstatus.ANTAGEN"
          + " else se.styrning.verksamhetsplan.Planstatus.ERSATT end, v.antagen, v.shaSumma)";
  private static final String FROM =
      "from PlanversionEntity v join VerksamhetsplanEntity p on p.id = v.verksamhetsplanId";

  private static final Map<String, String> SORTABLE =
      Map.of("planversion", "v.nummer", "antagen", "v.antagen");

  Lista<Planversion> list(String planId, Sidval sidval) {
    return new ListQuery<>(getEntityManager(), Planversion.class, ROW, FROM)
        .below(
            VerksamhetsplanRepository.PUBLIC,
            planId,
            () -> VerksamhetsplanRepository.unknown(planId))
        .equal("p.planId", planId)
        .where("v.status <> %s", Planstatus.UTKAST)
        .page(sidval, SORTABLE, "v.nummer desc", PlanversionRepository::links);
  }

  private static Lankar links(Planversion version) {
    String plan = "/verksamhetsplaner/" + version.planId();
    return Lankar.self(plan + "/versioner/" + version.planversion()).med("verksamhetsplan", plan);
  }
}
