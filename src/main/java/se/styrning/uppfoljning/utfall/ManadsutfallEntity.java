package se.styrning.uppfoljning.utfall;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import se.styrning.uppfoljning.utfall.berakning.Manadsutfall;

@Entity
@Table(name = "manadsutfall")
class ManadsutfallEntity {

  @Id UUID id = UUID.randomUUID();
  String tillfalleId = "";
  String omrade = "";
  int manad;
  BigDecimal intakt = BigDecimal.ZERO;
  BigDecimal kostnad = BigDecimal.ZERO;
  int antalRader;

  static ManadsutfallEntity of(String tillfalleId, Manadsutfall manad) {
    ManadsutfallEntity entity = new ManadsutfallEntity();
    entity.tillfalleId = tillfalleId;
    entity.omrade = manad.omrade();
    entity.manad = manad.manad();
    entity.intakt = manad.intakt();
    entity.kostnad = manad.kostnad();
    entity.antalRader = manad.antalRader();
    return entity;
  }

  Manadsutfall manadsutfall() {
    return new Manadsutfall(omrade, manad, intakt, kostnad, antalRader, null).exact();
  }
}
