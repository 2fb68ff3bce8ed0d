package se.styrning.handelse.revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import se.styrning.shared.list.ListQuery;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@ApplicationScoped
class RevisionsloggRepository implements PanacheRepositoryBase<RevisionsradEntity, Long> {

  private static final String ROW =
      "select new se.styrning.handelse.revision.Revisionspost(r.nummer, r.tid, r.subjekt, r.klient,"
          + " r.roller, r.operation, r.kommunkod, r.organ, r.objekt)";

  private static final Map<String, String> SORTABLE =
      Map.of(
          "nummer", "r.nummer",
          "tid", "r.tid",
          "subjekt", "r.subjekt",
          "klient", "r.klient",
          "operation", "r.operation",
          "kommunkod", "r.kommunkod",
          "organ", "r.organ",
          "objekt", "r.objekt");

  /** The rows of some kommuner, the newest first unless another order is asked for. */
  Page<Revisionspost> list(PageParameters sidval, Set<String> kommuner, Revisionsfilter filter) {
    ListQuery<Revisionspost> query =
        new ListQuery<>(getEntityManager(), Revisionspost.class, ROW, "from RevisionsradEntity r")
            .where("r.kommunkod in %s", kommuner)
            .equal("r.organ", filter.organ)
            .equal("r.subjekt", filter.subjekt)
            .equal("r.klient", filter.klient)
            .equal("r.operation", filter.operation)
            .equal("r.objekt", filter.objekt);
    if (filter.objektUnder != null) {
      query.where(
          "(r.objekt = %1$s or left(r.objekt, length(%1$s) + 1) = concat(%1$s, '/'))",
          withoutLastSlashes(filter.objektUnder));
    }
    if (filter.fran != null) {
      query.where("r.tid >= %s", Tidpunkt.start("fran", filter.fran));
    }
    if (filter.till != null) {
      query.where("r.tid < %s", Tidpunkt.end("till", filter.till));
    }
    return query.page(sidval, SORTABLE, "r.nummer desc", RevisionsloggResource::links);
  }

  private static String withoutLastSlashes(String address) {
    int end = address.length();
    while (end > 0 && address.charAt(end - 1) == '/') {
      end--;
    }
    return address.substring(0, end);
  }
}
