package se.styrning.verksamhetsplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.ListQuery;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@ApplicationScoped
class PlanversionRepository implements PanacheRepositoryBase<PlanversionEntity, UUID> {

  private static final String ROW =
      "select new se.styrning.verksamhetsplan.Planversion(p.planId, v.nummer,"
          + " case when v.id = p.gallandeVersionId and p.upphavd is null"
          + " then se.styrning.verksamhetsplan.Planstatus.ANTAGEN"
          + " when v.id = p.gallandeVersionId then se.styrning.verksamhetsplan.Planstatus.UPPHAVD"
          + " else se.styrning.verksamhetsplan.Planstatus.ERSATT end, v.antagen, v.shaSumma)";
  private static final String FROM =
      "from PlanversionEntity v join VerksamhetsplanEntity p on p.id = v.verksamhetsplanId";

  private static final String DRAFT =
      "select new se.styrning.verksamhetsplan.Utkast(p.planId, p.kommunkod, p.organ, p.budgetar,"
          + " v.nummer, v.andrad)";

  private static final Map<String, String> DRAFT_SORTABLE =
      Map.of(
          "planId", "p.planId",
          "organ", "p.organ",
          "budgetar", "p.budgetar",
          "andrad", "v.andrad");

  private static final Map<String, String> SORTABLE =
      Map.of("planversion", "v.nummer", "antagen", "v.antagen");

  Page<Planversion> list(String planId, PageParameters sidval) {
    return new ListQuery<>(getEntityManager(), Planversion.class, ROW, FROM)
        .below(
            VerksamhetsplanRepository.PUBLIC,
            planId,
            () -> VerksamhetsplanRepository.unknown(planId))
        .equal("p.planId", planId)
        .where("v.status <> %s", Planstatus.UTKAST)
        .page(sidval, SORTABLE, "v.nummer desc", PlanversionRepository::links);
  }

  /** Every decided version of a plan, the first one first. */
  List<Planversion> decided(String planId) {
    return getEntityManager()
        .createQuery(
            ROW
                + " "
                + FROM
                + " where p.planId = :planId and v.status <> 'UTKAST' order by v.nummer",
            Planversion.class)
        .setParameter("planId", planId)
        .getResultList();
  }

  /** The draft of a plan, if it has one. */
  Optional<PlanversionEntity> draft(String planId) {
    return find(
            "status = ?1 and verksamhetsplanId ="
                + " (select p.id from VerksamhetsplanEntity p where p.planId = ?2)",
            Planstatus.UTKAST,
            planId)
        .firstResultOptional();
  }

  /** The first decided version of a plan. */
  Optional<PlanversionEntity> first(String planId) {
    return find(
            "status <> ?1 and verksamhetsplanId ="
                + " (select p.id from VerksamhetsplanEntity p where p.planId = ?2) order by nummer",
            Planstatus.UTKAST,
            planId)
        .firstResultOptional();
  }

  /** Where a plan stands. */
  Planlage state(VerksamhetsplanEntity plan) {
    List<PlanversionEntity> versions = list("verksamhetsplanId", plan.id());
    PlanversionEntity decided = only(versions, v -> v.id.equals(plan.gallandeVersionId));
    PlanversionEntity draft = only(versions, v -> v.status == Planstatus.UTKAST);
    return new Planlage(
        decided == null ? null : Integer.valueOf(decided.nummer),
        decided == null ? null : decided.antagen,
        draft == null ? null : Integer.valueOf(draft.nummer),
        plan.upphavd,
        decided != null && isReported(plan, decided.nummer));
  }

  private static @Nullable PlanversionEntity only(
      List<PlanversionEntity> versions, Predicate<PlanversionEntity> which) {
    return versions.stream().filter(which).findFirst().orElse(null);
  }

  private boolean isReported(VerksamhetsplanEntity plan, int nummer) {
    return getEntityManager()
            .createQuery(
                "select count(*) from BeslutEntity b where b.verksamhetsplanId = :plan"
                    + " and b.planversion = :nummer and b.typ = 'ANMALAN_KF'",
                Long.class)
            .setParameter("plan", plan.id())
            .setParameter("nummer", nummer)
            .getSingleResult()
        > 0;
  }

  /** Drafts of organ that are named, or whose kommun is. */
  Page<Utkast> drafts(Set<String> organAndKommuner, @Nullable String organ, PageParameters sidval) {
    return new ListQuery<>(getEntityManager(), Utkast.class, DRAFT, FROM)
        .equal("v.status", Planstatus.UTKAST)
        .equal("p.organ", organ)
        .where("(p.organ in %1$s or p.kommunkod in %1$s)", organAndKommuner)
        .page(sidval, DRAFT_SORTABLE, "v.andrad desc, p.planId", PlanversionRepository::links);
  }

  private static Links links(Utkast utkast) {
    return Links.self("/verksamhetsplaner/" + utkast.planId() + "/utkast")
        .med("organ", "/organ/" + utkast.organ());
  }

  private static Links links(Planversion version) {
    String plan = "/verksamhetsplaner/" + version.planId();
    return Links.self(plan + "/versioner/" + version.planversion()).med("verksamhetsplan", plan);
  }
}
