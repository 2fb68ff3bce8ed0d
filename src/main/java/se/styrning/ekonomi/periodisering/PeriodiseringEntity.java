package se.styrning.ekonomi.periodisering;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;

@Entity
@Table(name = "periodiseringsrad")
class PeriodiseringEntity {

  @Id UUID id = UUID.randomUUID();
  String planId = "";
  int ordning;
  String omrade = "";

  /** Twelve decimal numbers with a space between. */
  String vikter = "";

  static PeriodiseringEntity of(String planId, int ordning, Periodiseringsrad rad) {
    PeriodiseringEntity entity = new PeriodiseringEntity();
    entity.planId = planId;
    entity.ordning = ordning;
    entity.omrade = rad.omrade();
    entity.vikter = String.join(" ", rad.vikter().stream().map(BigDecimal::toPlainString).toList());
    return entity;
  }

  Periodiseringsrad rad() {
    return new Periodiseringsrad(
        omrade, Arrays.stream(vikter.split(" ")).map(BigDecimal::new).toList());
  }
}
