package se.styrning.uppfoljning.utfall;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A table as it was when its report was handed in. */
@Entity
@Table(name = "utfallstabell")
class UtfallstabellEntity {

  @Id String tillfalleId = "";

  /** The table, JSON. */
  String innehall = "";
}
