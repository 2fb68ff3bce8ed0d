package se.styrning.uppfoljning.inriktning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Once the report is handed in the database refuses every change. */
@Entity
@Table(name = "inriktningsuppfoljning")
class InriktningsuppfoljningEntity {

  @Id UUID id = UUID.randomUUID();
  String tillfalleId = "";
  int nummer;

  @Enumerated(EnumType.STRING)
  Inriktningsstatus status = Inriktningsstatus.KAN_EJ_BEDOMAS;

  String resultatforflyttning = "";
  @Nullable String aktiviteter;
  @Nullable LocalDate redovisad;

  void set(Inriktningsuppfoljning values) {
    status = Objects.requireNonNull(values.status());
    resultatforflyttning = Objects.requireNonNull(values.resultatforflyttning());
    aktiviteter = values.aktiviteter();
    redovisad = values.redovisad();
  }
}
