package se.styrning.ekonomi;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Plannyckel;

/** An area of a plan version, stored so that rows can be found across plans. */
@Entity
@Table(name = "produktionsomrade")
class ProduktionsomradeEntity {

  @Id UUID id = UUID.randomUUID();
  UUID planversionId = new UUID(0, 0);
  String planId = "";
  String kommunkod = "";
  String organ = "";
  String omrade = "";
  int nummer;
  String namn = "";
  @Nullable String beskrivning;

  @OneToMany(mappedBy = "produktionsomrade", cascade = CascadeType.PERSIST)
  List<BudgetradEntity> budgetrader = new ArrayList<>();

  static ProduktionsomradeEntity of(Plannyckel nyckel, Produktionsomrade omrade) {
    ProduktionsomradeEntity entity = new ProduktionsomradeEntity();
    entity.planversionId = nyckel.planversionId();
    entity.planId = nyckel.planId();
    entity.kommunkod = nyckel.kommunkod();
    entity.organ = nyckel.organ();
    entity.omrade = omrade.omrade();
    entity.nummer = omrade.nummer();
    entity.namn = omrade.namn();
    entity.beskrivning = omrade.beskrivning() == null ? null : omrade.beskrivning().text();
    for (Budgetrad rad : omrade.budgetrader()) {
      entity.budgetrader.add(BudgetradEntity.of(entity, rad, omrade.change(rad)));
    }
    return entity;
  }
}
