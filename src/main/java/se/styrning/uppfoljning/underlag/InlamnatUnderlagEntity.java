package se.styrning.uppfoljning.underlag;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;

/** What an occasion says of a part of the plan, as it was when its report was handed in. */
@Entity
@Table(name = "inlamnat_underlag")
@IdClass(InlamnatUnderlagEntity.Key.class)
class InlamnatUnderlagEntity {

  record Key(String tillfalleId, Omfattningskod del) {}

  @Id String tillfalleId = "";

  @Id
  @Enumerated(EnumType.STRING)
  Omfattningskod del = Omfattningskod.DRIFTEKONOMI;

  /** An {@link Underlag}, JSON. */
  String innehall = "";
}
