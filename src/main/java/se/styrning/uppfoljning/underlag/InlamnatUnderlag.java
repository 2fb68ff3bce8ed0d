package se.styrning.uppfoljning.underlag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

/** Keeps what an occasion says of the parts of the plan as it was handed in. */
@ApplicationScoped
public class InlamnatUnderlag {

  private final EntityManager entityManager;
  private final ObjectMapper mapper;

  InlamnatUnderlag(EntityManager entityManager, ObjectMapper mapper) {
    this.entityManager = entityManager;
    this.mapper = mapper;
  }

  /** Keeps it for good, whatever happens later to the plan or to other occasions. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Rapporttillfalle tillfalle, Omfattningskod del, Underlag<?> underlag) {
    InlamnatUnderlagEntity entity = new InlamnatUnderlagEntity();
    entity.tillfalleId = tillfalle.tillfalleId();
    entity.del = del;
    try {
      entity.innehall = mapper.writeValueAsString(underlag);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    entityManager.persist(entity);
  }

  /** What was kept; nothing before the report is handed in. */
  public <T> Optional<Underlag<T>> of(
      Rapporttillfalle tillfalle, Omfattningskod del, Class<T> typ) {
    if (tillfalle.status().compareTo(Uppfoljningsstatus.INLAMNAD) < 0) {
      return Optional.empty();
    }
    return Optional.ofNullable(
            entityManager.find(
                InlamnatUnderlagEntity.class,
                new InlamnatUnderlagEntity.Key(tillfalle.tillfalleId(), del)))
        .map(kept -> read(kept.innehall, typ));
  }

  private <T> Underlag<T> read(String innehall, Class<T> typ) {
    try {
      return mapper.readValue(
          innehall, mapper.getTypeFactory().constructParametricType(Underlag.class, typ));
    } catch (JsonProcessingException corrupt) {
      throw new IllegalStateException("What was handed in cannot be read", corrupt);
    }
  }
}
