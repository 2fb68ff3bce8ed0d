package se.styrning.uppfoljning.atgard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AtgardRepository implements PanacheRepositoryBase<AtgardEntity, UUID> {

  List<Atgard> of(String tillfalleId) {
    return find("tillfalleId = ?1 order by nummer", tillfalleId).list().stream()
        .map(AtgardEntity::atgard)
        .toList();
  }

  Map<String, List<Atgard>> of(List<String> tillfalleIds) {
    Map<String, List<Atgard>> found = new LinkedHashMap<>();
    if (!tillfalleIds.isEmpty()) {
      find("tillfalleId in ?1 order by nummer", tillfalleIds).list().stream()
          .sorted(Comparator.comparing(a -> tillfalleIds.indexOf(a.tillfalleId)))
          .forEach(
              a -> found.computeIfAbsent(a.tillfalleId, id -> new ArrayList<>()).add(a.atgard()));
    }
    return found;
  }

  Optional<AtgardEntity> get(String tillfalleId, int nummer) {
    return find("tillfalleId = ?1 and nummer = ?2", tillfalleId, nummer).firstResultOptional();
  }

  /** Ask with the follow-up locked. */
  int nextNumber(String tillfalleId) {
    return find("tillfalleId", tillfalleId).list().stream().mapToInt(a -> a.nummer).max().orElse(0)
        + 1;
  }
}
