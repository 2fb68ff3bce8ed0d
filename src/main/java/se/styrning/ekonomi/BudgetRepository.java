package se.styrning.ekonomi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.ListQuery;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.PullParameters;

@ApplicationScoped
class BudgetRepository implements PanacheRepositoryBase<ProduktionsomradeEntity, UUID> {

  private static final String FROM = "from GallandeBudgetrad b";

  private static final String OMRADESBUDGET =
      "select new se.styrning.ekonomi.Omradesbudget(b.planId, b.planbudgetar, b.kommunkod, b.organ, b.budgetar,"
          + " b.omrade, b.nummer, b.namn,"
          + " b.bruttoIntakt, b.bruttoKostnad, b.resultat, b.forandring, b.decimaler, b.enhet,"
          + " b.trycktBruttoIntakt, b.trycktBruttoKostnad, b.trycktResultat, b.kallrad,"
          + " b.beskrivning, b.andrad)";

  private static final String BUDGETPOST =
      "select new se.styrning.ekonomi.Budgetpost(b.kommunkod, b.organ, b.planId, b.planbudgetar, b.budgetar,"
          + " b.omrade, b.namn, b.bruttoIntakt,"
          + " b.bruttoKostnad, b.resultat, b.decimaler, b.enhet, b.trycktBruttoIntakt,"
          + " b.trycktBruttoKostnad, b.trycktResultat, b.kallrad, b.andrad)";

  private static final String ORDER = "b.planId, b.budgetar desc, b.nummer";

  private static final Map<String, String> SORTABLE =
      Map.ofEntries(
          Map.entry("kommunkod", "b.kommunkod"),
          Map.entry("organ", "b.organ"),
          Map.entry("planId", "b.planId"),
          Map.entry("planbudgetar", "b.planbudgetar"),
          Map.entry("budgetar", "b.budgetar"),
          Map.entry("omrade", "b.omrade"),
          Map.entry("namn", "b.namn"),
          Map.entry("bruttoIntakt", "b.bruttoIntakt"),
          Map.entry("bruttoKostnad", "b.bruttoKostnad"),
          Map.entry("resultat", "b.resultat"),
          Map.entry("andrad", "b.andrad"));

  Page<Omradesbudget> omradesbudgetar(
      PageParameters sidval, PullParameters hamtval, Budgetfilter filter) {
    return fetch(
        Omradesbudget.class, OMRADESBUDGET, sidval, hamtval, filter, EkonomiService::links);
  }

  Page<Budgetpost> budgetposter(
      PageParameters sidval, PullParameters hamtval, Budgetfilter filter) {
    return fetch(
        Budgetpost.class,
        BUDGETPOST,
        sidval,
        hamtval,
        filter,
        post -> EkonomiService.links(post.planId(), post.omrade()));
  }

  private <T> Page<T> fetch(
      Class<T> type,
      String select,
      PageParameters sidval,
      PullParameters hamtval,
      Budgetfilter filter,
      Function<T, Links> lankar) {
    return new ListQuery<>(getEntityManager(), type, select, FROM)
        .when(!filter.jamforelsear, "b.egetAr = true")
        .equal("b.kommunkod", filter.kommunkod)
        .equal("b.organ", filter.organ)
        .equal("b.planId", filter.planId)
        .equal("b.budgetar", filter.budgetar)
        .equal("b.omrade", filter.omrade)
        .fetch(sidval, hamtval, SORTABLE, ORDER, "b.id", lankar);
  }
}
