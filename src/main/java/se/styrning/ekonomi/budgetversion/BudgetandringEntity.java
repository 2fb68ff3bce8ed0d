package se.styrning.ekonomi.budgetversion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "budgetandring")
class BudgetandringEntity {

  @Id UUID id = UUID.randomUUID();
  String planId = "";
  int nummer;

  @Enumerated(EnumType.STRING)
  Budgetandringstyp typ = Budgetandringstyp.TILLAGGSANSLAG;

  String organ = "";
  LocalDate datum = LocalDate.EPOCH;
  String paragraf = "";
  @Nullable String diarienummer;
  String beskrivning = "";
  @Nullable String finansiering;
  @CreationTimestamp @Nullable Instant createdAt;

  static BudgetandringEntity of(String planId, int nummer, Budgetandring andring) {
    BudgetandringEntity entity = new BudgetandringEntity();
    entity.planId = planId;
    entity.nummer = nummer;
    entity.typ = andring.typ();
    entity.organ = andring.organ();
    entity.datum = andring.datum();
    entity.paragraf = andring.paragraf();
    entity.diarienummer = andring.diarienummer();
    entity.beskrivning = andring.beskrivning();
    entity.finansiering = andring.finansiering();
    return entity;
  }

  Budgetandring andring(List<Budgetandringsrad> rader) {
    return new Budgetandring(
            nummer,
            typ,
            organ,
            datum,
            paragraf,
            diarienummer,
            beskrivning,
            finansiering,
            rader,
            null)
        .with(nummer);
  }
}
