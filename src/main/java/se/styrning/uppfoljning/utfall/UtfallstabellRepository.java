package se.styrning.uppfoljning.utfall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.styrning.uppfoljning.utfall.berakning.Utfallstabell;

/** Tables as they were when their reports were handed in. */
@ApplicationScoped
class UtfallstabellRepository implements PanacheRepositoryBase<UtfallstabellEntity, String> {

  private final ObjectMapper mapper;

  UtfallstabellRepository(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  Optional<Utfallstabell> of(String tillfalleId) {
    return findByIdOptional(tillfalleId).map(kept -> read(kept.innehall));
  }

  void add(Utfallstabell tabell) {
    UtfallstabellEntity entity = new UtfallstabellEntity();
    entity.tillfalleId = String.valueOf(tabell.tillfalleId());
    try {
      entity.innehall = mapper.writeValueAsString(tabell);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    persist(entity);
  }

  private Utfallstabell read(String innehall) {
    try {
      return mapper.readValue(innehall, Utfallstabell.class);
    } catch (JsonProcessingException corrupt) {
      throw new IllegalStateException("Stored table cannot be read", corrupt);
    }
  }
}
