package se.styrning.uppfoljning.helhet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.kommun.HelhetId;

@ApplicationScoped
class HelhetsuppfoljningRepository
    implements PanacheRepositoryBase<HelhetsuppfoljningEntity, UUID> {

  private static final String HELHET_ID = "helhetId";

  private final ObjectMapper mapper;

  HelhetsuppfoljningRepository(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** What has been entered; nothing where nothing has. */
  Helhetsuppgift of(HelhetId id) {
    return find(HELHET_ID, id.id())
        .firstResultOptional()
        .map(this::uppgift)
        .orElse(Helhetsuppgift.NOTHING);
  }

  boolean has(HelhetId id) {
    return count(HELHET_ID, id.id()) > 0;
  }

  /** Ids of those for which something has been entered. */
  Set<String> ids(@Nullable String kommunkod) {
    return getEntityManager()
        .createQuery(
            "select h.helhetId from HelhetsuppfoljningEntity h"
                + " where :kommunkod is null or h.kommunkod = :kommunkod",
            String.class)
        .setParameter("kommunkod", kommunkod)
        .getResultList()
        .stream()
        .collect(Collectors.toSet());
  }

  /** Keeps what is entered now; where that is nothing, nothing is kept. */
  void store(HelhetId id, Helhetsuppgift uppgift) {
    if (uppgift.isEmpty()) {
      delete(HELHET_ID, id.id());
      return;
    }
    HelhetsuppfoljningEntity entity =
        find(HELHET_ID, id.id())
            .firstResultOptional()
            .orElseGet(() -> HelhetsuppfoljningEntity.of(id));
    try {
      entity.innehall = mapper.writeValueAsString(uppgift);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    persist(entity);
    flush();
  }

  private Helhetsuppgift uppgift(HelhetsuppfoljningEntity entity) {
    try {
      return mapper.readValue(entity.innehall, Helhetsuppgift.class);
    } catch (JsonProcessingException corrupt) {
      throw new IllegalStateException("Stored follow-up cannot be read", corrupt);
    }
  }
}
