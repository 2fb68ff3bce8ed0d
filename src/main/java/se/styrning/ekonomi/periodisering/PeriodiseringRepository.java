package se.styrning.ekonomi.periodisering;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PeriodiseringRepository implements PanacheRepositoryBase<PeriodiseringEntity, UUID> {

  Periodisering of(String planId) {
    List<Periodiseringsrad> rader =
        find("planId = ?1 order by ordning", planId).list().stream()
            .map(PeriodiseringEntity::rad)
            .toList();
    return new Periodisering(planId, rader);
  }

  /** Makes the weights of a plan exactly these. */
  void replace(String planId, List<Periodiseringsrad> rader) {
    delete("planId", planId);
    for (int i = 0; i < rader.size(); i++) {
      persist(PeriodiseringEntity.of(planId, i + 1, rader.get(i)));
    }
    flush();
  }
}
