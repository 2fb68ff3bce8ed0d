package se.styrning.verksamhetsplan.malpaverkan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Kalla;

/** A plan's bearing on a goal, stored so that it can be found from the goal. */
@Entity
@Table(name = "malpaverkan")
class MalpaverkanEntity {

  @Id UUID id = UUID.randomUUID();
  UUID planversionId = new UUID(0, 0);
  int globaltMal;

  @Enumerated(EnumType.STRING)
  Paverkansgrad grad = Paverkansgrad.EJ_ANGIVEN;

  @Nullable String motiv;

  @Enumerated(EnumType.STRING)
  Kalla kalla = Kalla.PLAN;

  String kallrader = "";

  static MalpaverkanEntity of(UUID planversionId, Malpaverkan malpaverkan) {
    MalpaverkanEntity entity = new MalpaverkanEntity();
    entity.planversionId = planversionId;
    entity.globaltMal = malpaverkan.globaltMal();
    entity.grad = malpaverkan.grad();
    entity.motiv = malpaverkan.motiv();
    entity.kalla = malpaverkan.kalla();
    entity.kallrader =
        malpaverkan.kallrader().stream().map(String::valueOf).collect(Collectors.joining(","));
    return entity;
  }
}
