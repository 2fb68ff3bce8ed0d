package se.styrning.verksamhetsplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.ListQuery;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@ApplicationScoped
class BeslutRepository implements PanacheRepositoryBase<BeslutEntity, UUID> {

  private static final String ROW =
      "select new se.styrning.verksamhetsplan.Planbeslut(b.nummer, b.planversion, b.typ, b.organ,"
          + " b.datum, b.paragraf, b.diarienummer, b.tryckt, b.kallrad)";
  private static final String FROM =
      "from BeslutEntity b join VerksamhetsplanEntity p on p.id = b.verksamhetsplanId";

  private static final Map<String, String> SORTABLE =
      Map.of("nummer", "b.nummer", "datum", "b.datum", "typ", "b.typ", "organ", "b.organ");

  Page<Planbeslut> list(String planId, @Nullable Beslutstyp typ, PageParameters sidval) {
    return new ListQuery<>(getEntityManager(), Planbeslut.class, ROW, FROM)
        .below(
            VerksamhetsplanRepository.PUBLIC,
            planId,
            () -> VerksamhetsplanRepository.unknown(planId))
        .equal("p.planId", planId)
        .equal("b.typ", typ)
        .page(sidval, SORTABLE, "b.nummer", beslut -> links(planId, beslut));
  }

  /** One decision of a plan. */
  Optional<Planbeslut> get(String planId, int nummer) {
    return getEntityManager()
        .createQuery(
            ROW + " " + FROM + " where p.planId = :planId and b.nummer = :nummer", Planbeslut.class)
        .setParameter("planId", planId)
        .setParameter("nummer", nummer)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The plan that a paragraph of an organ in a calendar year is about, if it is used. */
  Optional<String> holder(String organ, int year, String paragraf) {
    return getEntityManager()
        .createQuery(
            "select p.planId "
                + FROM
                + " where b.organ = :organ and b.paragraf = :paragraf and year(b.datum) = :year",
            String.class)
        .setParameter("organ", organ)
        .setParameter("paragraf", paragraf)
        .setParameter("year", year)
        .getResultList()
        .stream()
        .findFirst();
  }

  static Links links(String planId, Planbeslut beslut) {
    String plan = "/verksamhetsplaner/" + planId;
    return Links.self(plan + "/beslut/" + beslut.nummer())
        .med("planversion", plan + "/versioner/" + beslut.planversion())
        .med("organ", "/organ/" + beslut.organ());
  }
}
