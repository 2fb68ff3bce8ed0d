package se.styrning.uppfoljning.utfall;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is entered for an area, as queries know it. */
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
}
