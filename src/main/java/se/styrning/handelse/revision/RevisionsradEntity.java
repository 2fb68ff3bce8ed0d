package se.styrning.handelse.revision;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Anropare;

/** A write in the audit log; never changed, never removed. */
@Entity
@Table(name = "revisionslogg")
class RevisionsradEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long nummer;

  Instant tid = Instant.EPOCH;
  String subjekt = "";
  @Nullable String klient;
  String roller = "";
  String operation = "";
  String kommunkod = "";
  @Nullable String organ;
  String objekt = "";
  @Nullable String fore;
  @Nullable String efter;

  static RevisionsradEntity of(Anropare anropare, Andring andring) {
    RevisionsradEntity entity = new RevisionsradEntity();
    entity.tid = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    entity.subjekt = anropare.subjekt();
    entity.klient = anropare.klient();
    entity.roller = anropare.rollnamn();
    entity.operation = andring.operation();
    entity.kommunkod = andring.kommunkod();
    entity.organ = andring.organ();
    entity.objekt = andring.objekt();
    entity.fore = andring.fore();
    entity.efter = andring.efter();
    return entity;
  }
}
