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

  /**
   * Only rows of versions in force. The area is joined where it is named and not here, so that
   * counting a year's rows leaves it alone.
   */
  private static final String FROM =
      "from BudgetradEntity b"
          + " join VerksamhetsplanEntity p on p.gallandeVersionId = b.planversionId"
          + " and p.upphavd is null";

  private static final String OMRADESBUDGET =
      "select new se.styrning.ekonomi.Omradesbudget(p.planId, p.kommunkod, p.organ, b.budgetar,"
          + " b.produktionsomrade.omrade, b.produktionsomrade.nummer, b.produktionsomrade.namn,"
          + " b.bruttoIntakt, b.bruttoKostnad, b.resultat, b.forandring, b.decimaler, b.enhet,"
          + " b.trycktBruttoIntakt, b.trycktBruttoKostnad, b.trycktResultat, b.kallrad,"
          + " b.produktionsomrade.beskrivning, p.andrad)";

  private static final String BUDGETPOST =
      "select new se.styrning.ekonomi.Budgetpost(p.kommunkod, p.organ, p.planId, b.budgetar,"
          + " b.produktionsomrade.omrade, b.produktionsomrade.namn, b.bruttoIntakt,"
          + " b.bruttoKostnad, b.resultat, b.decimaler, b.enhet, b.trycktBruttoIntakt,"
          + " b.trycktBruttoKostnad, b.trycktResultat, b.kallrad, p.andrad)";

  private static final String ORDER = "p.planId, b.budgetar desc, b.produktionsomrade.nummer";

  private static final Map<String, String> SORTABLE =
      Map.of(
          "kommunkod", "p.kommunkod",
          "organ", "p.organ",
          "planId", "p.planId",
          "budgetar", "b.budgetar",
          "omrade", "b.produktionsomrade.omrade",
          "namn", "b.produktionsomrade.namn",
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
        .equal("p.kommunkod", filter.kommunkod)
        .equal("p.organ", filter.organ)
        .equal("p.planId", filter.planId)
        .equal("b.budgetar", filter.budgetar)
        .equal("b.produktionsomrade.omrade", filter.omrade)
        .fetch(sidval, hamtval, SORTABLE, ORDER, "b.id", lankar);
  }
}
