package se.styrning.verksamhetsplan.malpaverkan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.ListQuery;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@ApplicationScoped
class MalpaverkanRepository implements PanacheRepositoryBase<MalpaverkanEntity, UUID> {

  private static final String ROW =
      "select new se.styrning.verksamhetsplan.malpaverkan.Malkoppling(m.globaltMal, p.planId,"
          + " p.kommunkod, p.organ, p.budgetar, m.grad, m.motiv, m.kalla, m.kallrader)";
  private static final String FROM =
      "from MalpaverkanEntity m join VerksamhetsplanEntity p on p.gallandeVersionId = m.planversionId"
          + " and p.upphavd is null";

  private static final Map<String, String> SORTABLE =
      Map.of(
          "planId", "p.planId",
          "kommunkod", "p.kommunkod",
          "organ", "p.organ",
          "budgetar", "p.budgetar",
          "grad", "m.grad");

  Page<Malkoppling> list(int globaltMal, PageParameters sidval, MalkopplingResource.Filter filter) {
    return new ListQuery<>(getEntityManager(), Malkoppling.class, ROW, FROM)
        .equal("m.globaltMal", globaltMal)
        .equal("m.grad", filter.grad)
        .equal("p.kommunkod", filter.kommunkod)
        .equal("p.organ", filter.organ)
        .equal("p.budgetar", filter.budgetar)
        .page(sidval, SORTABLE, "p.planId", MalpaverkanRepository::links);
  }

  private static Links links(Malkoppling koppling) {
    String plan = "/verksamhetsplaner/" + koppling.planId();
    return Links.self(plan + "/malpaverkan/" + koppling.globaltMal())
        .med("verksamhetsplan", plan)
        .med("globalt-mal", "/globala-mal/" + koppling.globaltMal());
  }
}
