package se.styrning.verksamhetsplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "beslut")
class BeslutEntity {

  @Id UUID id = UUID.randomUUID();
  UUID verksamhetsplanId = new UUID(0, 0);
  int planversion;
  int nummer;

  @Enumerated(EnumType.STRING)
  Beslutstyp typ = Beslutstyp.ANTAGANDE;

  String organ = "";
  LocalDate datum = LocalDate.EPOCH;
  String paragraf = "";
  @Nullable String diarienummer;
  @Nullable String tryckt;
  @Nullable Integer kallrad;
  @CreationTimestamp @Nullable Instant createdAt;

  static BeslutEntity of(UUID planId, int planversion, int nummer, Beslut beslut) {
    BeslutEntity entity = new BeslutEntity();
    entity.verksamhetsplanId = planId;
    entity.planversion = planversion;
    entity.nummer = nummer;
    entity.typ = beslut.typ();
    entity.organ = beslut.organ();
    entity.datum = beslut.datum();
    entity.paragraf = beslut.paragraf();
    entity.diarienummer = beslut.diarienummer();
    entity.tryckt = beslut.tryckt();
    entity.kallrad = beslut.kallrad();
    return entity;
  }
}
