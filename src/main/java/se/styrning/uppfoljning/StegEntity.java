package se.styrning.uppfoljning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

@Entity
@Table(name = "uppfoljningssteg")
class StegEntity {

  @Id UUID id = UUID.randomUUID();
  String tillfalleId = "";
  int nummer;

  @Enumerated(EnumType.STRING)
  Uppfoljningsstatus status = Uppfoljningsstatus.PAGAR;

  String organ = "";
  LocalDate datum = LocalDate.EPOCH;
  @Nullable String paragraf;
  @Nullable String diarienummer;
  @CreationTimestamp @Nullable Instant createdAt;

  static StegEntity of(String tillfalleId, Uppfoljningssteg steg) {
    StegEntity entity = new StegEntity();
    entity.tillfalleId = tillfalleId;
    entity.nummer = steg.nummer();
    entity.status = steg.status();
    entity.organ = steg.organ();
    entity.datum = steg.datum();
    entity.paragraf = steg.paragraf();
    entity.diarienummer = steg.diarienummer();
    return entity;
  }

  Uppfoljningssteg steg() {
    return new Uppfoljningssteg(nummer, status, organ, datum, paragraf, diarienummer);
  }
}
