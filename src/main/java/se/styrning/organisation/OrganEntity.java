package se.styrning.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.persistence.BaseEntity;

@Entity
@Table(name = "organ")
class OrganEntity extends BaseEntity {

  String organ = "";
  String kommunkod = "";

  @Enumerated(EnumType.STRING)
  Organtyp typ = Organtyp.NAMND;

  String namn = "";
  @Nullable String forkortning;
  @Nullable LocalDate giltigFran;
  @Nullable LocalDate giltigTill;

  void set(Organ values) {
    organ = values.organ();
    kommunkod = values.kommunkod();
    typ = values.typ();
    namn = values.namn();
    forkortning = values.forkortning();
    giltigFran = values.giltigFran();
    giltigTill = values.giltigTill();
  }
}
