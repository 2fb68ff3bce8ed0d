package se.styrning.uppfoljning.indikator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Once the report is handed in the database refuses every change. */
@Entity
@Table(name = "indikatoruppfoljning")
class IndikatoruppfoljningEntity {

  @Id UUID id = UUID.randomUUID();
  String tillfalleId = "";
  String indikator = "";
  int matar;
  BigDecimal varde = BigDecimal.ZERO;
  int decimaler;
  LocalDate publicerad = LocalDate.EPOCH;
  @Nullable String koladaId;
  @Nullable String kommentar;

  void set(Vardeinforing values) {
    indikator = values.indikator();
    matar = values.matar();
    varde = values.varde();
    decimaler = values.decimaler();
    publicerad = values.publicerad();
    koladaId = values.koladaId();
    kommentar = values.kommentar();
  }
}
