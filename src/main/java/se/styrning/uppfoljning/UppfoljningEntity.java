package se.styrning.uppfoljning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.persistence.BaseEntity;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

@Entity
@Table(name = "uppfoljning")
class UppfoljningEntity extends BaseEntity {

  String tillfalleId = "";
  String kommunkod = "";
  String organ = "";
  int ar;

  @Enumerated(EnumType.STRING)
  Tillfalleskod kod = Tillfalleskod.FEB;

  @Enumerated(EnumType.STRING)
  Uppfoljningsstatus status = Uppfoljningsstatus.PAGAR;

  boolean exempel;

  /** The occasion as it was when handed in, JSON. */
  @Nullable String tillfalle;

  static UppfoljningEntity of(Rapporttillfalle tillfalle, boolean exempel) {
    UppfoljningEntity entity = new UppfoljningEntity();
    entity.tillfalleId = tillfalle.tillfalleId();
    entity.kommunkod = tillfalle.kommunkod();
    entity.organ = tillfalle.organ();
    entity.ar = tillfalle.ar();
    entity.kod = tillfalle.kod();
    entity.exempel = exempel;
    return entity;
  }
}
