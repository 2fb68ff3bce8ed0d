package se.styrning.ekonomi.budgetversion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

@Entity
@Table(name = "budgetandringsrad")
class BudgetandringsradEntity {

  @Id UUID id = UUID.randomUUID();
  UUID budgetandringId = new UUID(0, 0);
  int ordning;
  String omrade = "";
  BigDecimal intakt = BigDecimal.ZERO;
  BigDecimal kostnad = BigDecimal.ZERO;

  static BudgetandringsradEntity of(UUID andring, int ordning, Budgetandringsrad rad) {
    BudgetandringsradEntity entity = new BudgetandringsradEntity();
    entity.budgetandringId = andring;
    entity.ordning = ordning;
    entity.omrade = rad.omrade();
    entity.intakt = rad.intakt();
    entity.kostnad = rad.kostnad();
    return entity;
  }

  Budgetandringsrad rad() {
    return new Budgetandringsrad(omrade, intakt, kostnad);
  }
}
