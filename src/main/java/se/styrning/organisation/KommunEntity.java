package se.styrning.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import se.styrning.shared.persistence.BaseEntity;

@Entity
@Table(name = "kommun")
class KommunEntity extends BaseEntity {

  String kommunkod = "";
  String namn = "";
  String namnFullt = "";
  String lan = "";
  String lanskod = "";

  void set(Kommun kommun) {
    kommunkod = kommun.kommunkod();
    namn = kommun.namn();
    namnFullt = kommun.namnFullt();
    lan = kommun.lan();
    lanskod = kommun.lanskod();
  }
}
