package se.styrning.verksamhetsplan;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.persistence.BaseEntity;

@Entity
@Table(name = "verksamhetsplan")
class VerksamhetsplanEntity extends BaseEntity {

  String planId = "";
  String kommunkod = "";
  String organ = "";
  int budgetar;
  String titel = "";
  @Nullable UUID gallandeVersionId;
  @Nullable LocalDate upphavd;

  /** When the version in force became public. */
  @Nullable Instant andrad;
}
