package se.styrning.uppfoljning.utfall;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "utfall")
class UtfallEntity {

  @Id UUID id = UUID.randomUUID();
  String tillfalleId = "";
  String omrade = "";
  @Nullable BigDecimal intakt;
  @Nullable BigDecimal kostnad;
  @Nullable BigDecimal prognosHelar;
  @Nullable String kommentar;

  static UtfallEntity of(String tillfalleId, Utfallsuppgift uppgift) {
    UtfallEntity entity = new UtfallEntity();
    entity.tillfalleId = tillfalleId;
    entity.omrade = uppgift.omrade();
    entity.set(uppgift);
    return entity;
  }

  void set(Utfallsuppgift uppgift) {
    intakt = uppgift.intakt();
    kostnad = uppgift.kostnad();
    prognosHelar = uppgift.prognosHelar();
    kommentar = uppgift.kommentar();
  }

  Utfallsuppgift uppgift() {
    return new Utfallsuppgift(omrade, intakt, kostnad, prognosHelar, kommentar);
  }
}
