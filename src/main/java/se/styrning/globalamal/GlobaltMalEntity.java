package se.styrning.globalamal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "globalt_mal")
class GlobaltMalEntity {

  @Id int nummer;
  String namn = "";
  String namnEngelska = "";
  String farg = "";
  int antalDelmal;

  static GlobaltMalEntity of(GlobaltMal mal) {
    GlobaltMalEntity entity = new GlobaltMalEntity();
    entity.nummer = mal.nummer();
    entity.namn = mal.namn();
    entity.namnEngelska = mal.namnEngelska();
    entity.farg = mal.farg();
    entity.antalDelmal = mal.antalDelmal();
    return entity;
  }
}
