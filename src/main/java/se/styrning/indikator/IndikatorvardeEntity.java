package se.styrning.indikator;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "indikatorvarde")
class IndikatorvardeEntity {

  @Id UUID id = UUID.randomUUID();

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @Nullable IndikatorEntity indikator;

  UUID planversionId = new UUID(0, 0);
  int matar;
  @Nullable BigDecimal varde;
  @Nullable String tryckt;
  int decimaler;
  @Nullable Integer kallrad;

  static IndikatorvardeEntity of(IndikatorEntity indikator, Indikatorvarde values) {
    IndikatorvardeEntity entity = new IndikatorvardeEntity();
    entity.indikator = indikator;
    entity.planversionId = indikator.planversionId;
    entity.matar = values.matar();
    entity.varde = values.varde();
    entity.tryckt = values.tryckt();
    entity.decimaler = decimals(values);
    entity.kallrad = values.kallrad();
    return entity;
  }

  static int decimals(Indikatorvarde values) {
    BigDecimal value = values.varde();
    return value == null ? 0 : Math.max(0, value.scale());
  }
}
