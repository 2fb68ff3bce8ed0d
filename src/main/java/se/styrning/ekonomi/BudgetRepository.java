package se.styrning.ekonomi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import se.styrning.shared.link.Lankar;
import se.styrning.shared.paging.Hamtval;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.persistence.ListQuery;

@ApplicationScoped
class BudgetRepository implements PanacheRepositoryBase<ProduktionsomradeEntity, UUID> {

  /** Only rows of versions in force. */
  private static final String FROM =
      "from BudgetradEntity b join b.produktionsomrade o"
          + " join VerksamhetsplanEntity p on p.gallandeVersionId = b.planversionId"
          + " and p.upphavd is null";

  private static final String OMRADESBUDGET =
      "select new se.styrning.ekonomi.Omradesbudget(o.planId, o.kommunkod, o.organ, b.budgetar,"
          + " o.omrade, o.nummer, o.namn, b.bruttoIntakt, b.bruttoKostnad, b.resultat,"
          + " b.forandring, b.decimaler, b.enhet, b.trycktBruttoIntakt, b.trycktBruttoKostnad,"
          + " b.trycktResultat, b.kallrad, o.beskrivning, p.andrad)";

  private static final String BUDGETPOST =
      "select new se.styrning.ekonomi.Budgetpost(o.kommunkod, o.organ, o.planId, b.budgetar,"
          + " o.omrade, o.namn, b.bruttoIntakt, b.bruttoKostnad, b.resultat, b.decimaler, b.enhet,"
          + " b.trycktBruttoIntakt, b.trycktBruttoKostnad, b.trycktResultat, b.kallrad, p.andrad)";

  private static final String ORDER = "o.planId, b.budgetar desc, o.nummer";

  private static final Map<String, String> SORTABLE =
      Map.of(
          "kommunkod", "o.kommunkod",
          "organ", "o.organ",
          "planId", "o.planId",
          "budgetar", "b.budgetar",
          "omrade", "o.omrade",
          "namn", "o.namn",
          "bruttoIntakt", "b.bruttoIntakt",
          "bruttoKostnad", "b.bruttoKostnad",
          "resultat", "b.resultat",
          "andrad", "p.andrad");

  Lista<Omradesbudget> omradesbudgetar(Sidval sidval, Hamtval hamtval, Budgetfilter filter) {
    return fetch(
        Omradesbudget.class, OMRADESBUDGET, sidval, hamtval, filter, EkonomiService::links);
  }

  Lista<Budgetpost> budgetposter(Sidval sidval, Hamtval hamtval, Budgetfilter filter) {
    return fetch(
        Budgetpost.class,
        BUDGETPOST,
        sidval,
        hamtval,
        filter,
        post -> EkonomiService.links(post.planId(), post.omrade()));
  }

  private <T> Lista<T> fetch(
      Class<T> type,
      String select,
      Sidval sidval,
      Hamtval hamtval,
      Budgetfilter filter,
      Function<T, Lankar> lankar) {
    return new ListQuery<>(getEntityManager(), type, select, FROM)
        .equal("o.kommunkod", filter.kommunkod)
        .equal("o.organ", filter.organ)
        .equal("o.planId", filter.planId)
        .equal("b.budgetar", filter.budgetar)
        .equal("o.omrade", filter.omrade)
        .fetch(sidval, hamtval, SORTABLE, ORDER, "b.id", lankar);
  }
}
