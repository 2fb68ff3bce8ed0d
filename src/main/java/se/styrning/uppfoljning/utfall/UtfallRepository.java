package se.styrning.uppfoljning.utfall;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class UtfallRepository implements PanacheRepositoryBase<UtfallEntity, UUID> {

  /** What is entered at an occasion, by area. */
  Map<String, Utfallsuppgift> of(String tillfalleId) {
    return find("tillfalleId", tillfalleId).stream()
        .collect(Collectors.toMap(rad -> rad.omrade, UtfallEntity::uppgift));
  }

  /**
   * The forecast of each area at the nearest of some occasions that has one.
   *
   * @param tillfalleIds the nearest first
   */
  Map<String, BigDecimal> forecasts(List<String> tillfalleIds) {
    Map<String, BigDecimal> nearest = new LinkedHashMap<>();
    if (!tillfalleIds.isEmpty()) {
      find("tillfalleId in ?1 and prognosHelar is not null", tillfalleIds).stream()
          .sorted(
              (a, b) -> tillfalleIds.indexOf(a.tillfalleId) - tillfalleIds.indexOf(b.tillfalleId))
          .forEach(rad -> nearest.putIfAbsent(rad.omrade, rad.uppgift().prognosHelar()));
    }
    return nearest;
  }

  /** Makes what is entered at an occasion exactly this. */
  void replace(String tillfalleId, Map<String, Utfallsuppgift> uppgifter) {
    Map<String, UtfallEntity> there =
        find("tillfalleId", tillfalleId).stream()
            .collect(Collectors.toMap(rad -> rad.omrade, rad -> rad));
    for (Utfallsuppgift uppgift : uppgifter.values()) {
      UtfallEntity rad = there.remove(uppgift.omrade());
      if (rad == null) {
        persist(UtfallEntity.of(tillfalleId, uppgift));
      } else {
        rad.set(uppgift);
      }
    }
    there.values().forEach(this::delete);
    flush();
  }
}
