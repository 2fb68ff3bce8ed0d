package se.styrning.uppfoljning.rapport.arkiv;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file of a report as it was handed in. The database refuses every change. */
@Entity
@Table(name = "rapport")
class RapportEntity {

  @Id UUID id = UUID.randomUUID();
  String tillfalleId = "";
  String namn = "";
  byte[] innehall = {};
  int storlek;
  String shaSumma = "";
  Instant fryst = Instant.EPOCH;
}
