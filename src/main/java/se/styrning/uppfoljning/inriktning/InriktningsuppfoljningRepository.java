package se.styrning.uppfoljning.inriktning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class InriktningsuppfoljningRepository
    implements PanacheRepositoryBase<InriktningsuppfoljningEntity, UUID> {

  /** What has been said on some occasions. */
  List<InriktningsuppfoljningEntity> of(Collection<String> tillfalleIds) {
    return list("tillfalleId in ?1", tillfalleIds);
  }

  /** Puts what is said about a direction in the place of what was. */
  void store(String tillfalleId, Inriktningsuppfoljning values) {
    InriktningsuppfoljningEntity entity =
        find("tillfalleId = ?1 and nummer = ?2", tillfalleId, values.nummer())
            .firstResultOptional()
            .orElseGet(InriktningsuppfoljningEntity::new);
    entity.tillfalleId = tillfalleId;
    entity.nummer = values.nummer();
    entity.set(values);
    persist(entity);
  }
}
