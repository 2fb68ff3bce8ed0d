package se.styrning.uppfoljning.jamforelse;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "jamforelsevarde")
class JamforelsevardeEntity {

  @Id UUID id = UUID.randomUUID();
  String kommunkod = "";
  String matt = "";
  int ar;
  String mattKommunkod = "";
  BigDecimal varde = BigDecimal.ZERO;

  @Enumerated(EnumType.STRING)
  Vardetyp typ = Vardetyp.UTFALL;

  @Nullable LocalDate publicerad;
  @Nullable String koladaId;

  static JamforelsevardeEntity of(JamforelseId id, Jamforelsevarde varde) {
    JamforelsevardeEntity entity = new JamforelsevardeEntity();
    entity.kommunkod = id.kommunkod();
    entity.matt = id.matt();
    entity.ar = id.ar();
    entity.mattKommunkod = varde.kommunkod();
    entity.varde = varde.varde();
    entity.typ = varde.typ();
    entity.publicerad = varde.publicerad();
    entity.koladaId = varde.koladaId();
    return entity;
  }

  Jamforelsevarde varde() {
    return new Jamforelsevarde(mattKommunkod, varde, typ, publicerad, koladaId, null);
  }
}
