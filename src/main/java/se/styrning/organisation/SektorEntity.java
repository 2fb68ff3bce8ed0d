package se.styrning.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.persistence.BaseEntity;

@Entity
@Table(name = "sektor")
class SektorEntity extends BaseEntity {

  String sektor = "";
  String kommunkod = "";
  String namn = "";
  @Nullable String forkortning;
  @Nullable LocalDate giltigFran;
  @Nullable LocalDate giltigTill;

  void set(Sektor values) {
    sektor = values.sektor();
    kommunkod = values.kommunkod();
    namn = values.namn();
    forkortning = values.forkortning();
    giltigFran = values.giltigFran();
    giltigTill = values.giltigTill();
  }
}
