package se.styrning.uppfoljning.agenda;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "nyckeltalskoppling")
class NyckeltalskopplingEntity {

  @Id UUID id = UUID.randomUUID();
  String kommunkod = "";
  int globaltMal;
  String matt = "";
  String namn = "";
  String mattenhet = "";
  @Nullable String koladaId;
  int franAr;
  @Nullable Integer tillAr;

  static NyckeltalskopplingEntity of(String kommunkod, Nyckeltalskoppling koppling) {
    NyckeltalskopplingEntity entity = new NyckeltalskopplingEntity();
    entity.kommunkod = kommunkod;
    entity.globaltMal = koppling.globaltMal();
    entity.matt = koppling.matt();
    entity.namn = koppling.namn();
    entity.mattenhet = koppling.mattenhet();
    entity.koladaId = koppling.koladaId();
    entity.franAr = koppling.franAr();
    entity.tillAr = koppling.tillAr();
    return entity;
  }

  Nyckeltalskoppling koppling() {
    return new Nyckeltalskoppling(globaltMal, matt, namn, koladaId, mattenhet, franAr, tillAr);
  }
}
