package se.styrning.uppfoljning.helhet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import se.styrning.shared.persistence.BaseEntity;
import se.styrning.uppfoljning.kommun.HelhetId;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;

@Entity
@Table(name = "helhetsuppfoljning")
class HelhetsuppfoljningEntity extends BaseEntity {

  String helhetId = "";
  String kommunkod = "";
  int ar;

  @Enumerated(EnumType.STRING)
  Tillfalleskod kod = Tillfalleskod.AUG;

  /** What has been entered, JSON. */
  String innehall = "";

  static HelhetsuppfoljningEntity of(HelhetId id) {
    HelhetsuppfoljningEntity entity = new HelhetsuppfoljningEntity();
    entity.helhetId = id.id();
    entity.kommunkod = id.kommunkod();
    entity.ar = id.ar();
    entity.kod = id.kod();
    return entity;
  }
}
