package se.styrning.ekonomi.budgetversion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class BudgetandringRepository implements PanacheRepositoryBase<BudgetandringEntity, UUID> {

  /** The changes of a plan with their rows, in one statement, in the order they were entered. */
  List<Budgetandring> of(String planId) {
    Map<BudgetandringEntity, List<Budgetandringsrad>> andringar = new LinkedHashMap<>();
    getEntityManager()
        .createQuery(
            "select a, r from BudgetandringEntity a"
                + " join BudgetandringsradEntity r on r.budgetandringId = a.id"
                + " where a.planId = :planId order by a.nummer, r.ordning",
            Object[].class)
        .setParameter("planId", planId)
        .getResultList()
        .stream()
        .forEach(
            row ->
                andringar
                    .computeIfAbsent((BudgetandringEntity) row[0], a -> new ArrayList<>())
                    .add(((BudgetandringsradEntity) row[1]).rad()));
    return andringar.entrySet().stream()
        .map(entry -> entry.getKey().andring(List.copyOf(entry.getValue())))
        .toList();
  }

  void add(String planId, Budgetandring andring, int nummer) {
    BudgetandringEntity entity = BudgetandringEntity.of(planId, nummer, andring);
    persist(entity);
    for (int i = 0; i < andring.rader().size(); i++) {
      getEntityManager()
          .persist(BudgetandringsradEntity.of(entity.id, i + 1, andring.rader().get(i)));
    }
    flush();
  }
}
