package se.styrning.uppfoljning.agenda;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class NyckeltalskopplingRepository
    implements PanacheRepositoryBase<NyckeltalskopplingEntity, UUID> {

  /** What a kommun has chosen, of all years, in the order it is shown. */
  Nyckeltalskopplingar of(String kommunkod) {
    return new Nyckeltalskopplingar(
        kommunkod,
        find("kommunkod = ?1 order by globaltMal, matt, franAr", kommunkod).list().stream()
            .map(NyckeltalskopplingEntity::koppling)
            .toList());
  }

  void replace(Nyckeltalskopplingar efter) {
    delete("kommunkod", efter.kommunkod());
    persist(
        efter.kopplingar().stream()
            .map(koppling -> NyckeltalskopplingEntity.of(efter.kommunkod(), koppling)));
    flush();
  }
}
