package se.styrning.indikator;

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
import se.styrning.shared.list.PullParameters;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;

@ApplicationScoped
class IndikatorRepository implements PanacheRepositoryBase<IndikatorEntity, UUID> {

  /** Only indicators of versions in force. */
  private static final String FROM =
      "from IndikatorEntity i join VerksamhetsplanEntity p"
          + " on p.gallandeVersionId = i.planversionId and p.upphavd is null";

  private static final String ROW =
      "select new se.styrning.indikator.Indikatorpost(i.indikatorId, i.kommunkod, i.organ,"
          + " i.planId, i.budgetar, i.indikator, i.namn, i.enhet, i.onskadRiktning,"
          + " i.prognosriktning, i.forvantadUtveckling, i.trend, i.senasteMatar, i.senasteVarde,"
          + " i.decimaler, i.senasteTryckt, i.koladaId, i.kallrad, p.andrad)";

  private static final String VALUE =
      "select new se.styrning.indikator.Vardepost(i.indikatorId, i.planId, v.matar, v.varde,"
          + " v.decimaler, v.tryckt, i.enhet, v.kallrad)";

  private static final String EXISTS =
      "select count(*) from IndikatorEntity a join VerksamhetsplanEntity b"
          + " on b.gallandeVersionId = a.planversionId and b.upphavd is null where a.indikatorId = %s";

  private static final Map<String, String> SORTABLE =
      Map.of(
          "indikatorId", "i.indikatorId",
          "kommunkod", "i.kommunkod",
          "organ", "i.organ",
          "budgetar", "i.budgetar",
          "namn", "i.namn",
          "senasteMatar", "i.senasteMatar",
          "senasteVarde", "i.senasteVarde",
          "andrad", "p.andrad");

  private static final Map<String, String> VALUE_SORTABLE =
      Map.of("matar", "v.matar", "varde", "v.varde", "planId", "i.planId");

  Page<Indikatorpost> list(PageParameters sidval, PullParameters hamtval, Indikatorfilter filter) {
    return new ListQuery<>(getEntityManager(), Indikatorpost.class, ROW, FROM)
        .equal("i.kommunkod", filter.kommunkod)
        .equal("i.organ", filter.organ)
        .equal("i.budgetar", filter.budgetar)
        .equal("i.enhet", filter.enhet)
        .equal("i.trend", filter.trend)
        .equal("i.koladaId", filter.koladaId)
        .fetch(sidval, hamtval, SORTABLE, "i.planId, i.nummer", "i.id", IndikatorRepository::links);
  }

  /** The indicator as the latest plan in force states it. */
  Optional<Indikatorpost> latest(String indikatorId) {
    return getEntityManager()
        .createQuery(
            ROW + " " + FROM + " where i.indikatorId = :id order by i.budgetar desc",
            Indikatorpost.class)
        .setParameter("id", indikatorId)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  Page<Vardepost> values(String indikatorId, @Nullable Integer matar, PageParameters sidval) {
    return new ListQuery<>(getEntityManager(), Vardepost.class, VALUE, FROM + " join i.varden v")
        .below(EXISTS, indikatorId, () -> unknown(indikatorId))
        .equal("i.indikatorId", indikatorId)
        .equal("v.matar", matar)
        .page(
            sidval,
            VALUE_SORTABLE,
            "v.matar, i.planId",
            value ->
                Links.self("/indikatorer/" + indikatorId + "/varden?matar=" + value.matar())
                    .med("verksamhetsplan", "/verksamhetsplaner/" + value.planId()));
  }

  static DomainException unknown(String indikatorId) {
    return DomainException.notFound("indikatorId", indikatorId, Accepted.of("se", "/indikatorer"));
  }

  static Links links(Indikatorpost post) {
    String self = "/indikatorer/" + post.indikatorId();
    String plan = "/verksamhetsplaner/" + post.planId();
    return Links.self(self)
        .med("varden", self + "/varden")
        .med("verksamhetsplan", plan)
        .med("indikator", plan + "/indikatorer/" + post.indikator());
  }
}
