package se.styrning.uppfoljning.avsnitt;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Once the report is handed in the database refuses every change. */
@Entity
@Table(name = "uppfoljningsavsnitt")
class RapportavsnittEntity {

  @Id UUID id = UUID.randomUUID();
  String tillfalleId = "";

  @Enumerated(EnumType.STRING)
  Avsnittskod kod = Avsnittskod.SAMMANFATTNING;

  String text = "";
}
