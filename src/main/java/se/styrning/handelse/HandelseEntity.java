package se.styrning.handelse;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A public event; never changed, never removed. */
@Entity
@Table(name = "handelse")
class HandelseEntity {

  @Id long nummer;
  UUID id = new UUID(0, 0);
  String typ = "";
  String kommunkod = "";
  String amne = "";
  Instant tid = Instant.EPOCH;
  String uppgifter = "";
}
