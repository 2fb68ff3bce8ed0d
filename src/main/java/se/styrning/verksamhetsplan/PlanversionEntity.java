package se.styrning.verksamhetsplan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.Sha;

/** A version of a plan. Once decided the database refuses every change to it. */
@Entity
@Table(name = "planversion")
class PlanversionEntity {

  @Id UUID id = UUID.randomUUID();
  UUID verksamhetsplanId = new UUID(0, 0);
  int nummer;

  @Enumerated(EnumType.STRING)
  Planstatus status = Planstatus.UTKAST;

  byte @Nullable [] dokument;
  @Nullable String shaSumma;
  @Nullable String kallsumma;
  @Nullable LocalDate antagen;

  @CreationTimestamp @Nullable Instant createdAt;
  Instant andrad = Instant.EPOCH;

  /** Puts a new content in a draft. */
  void draft(byte[] content) {
    if (status != Planstatus.UTKAST) {
      throw new IllegalStateException("Version already decided");
    }
    dokument = content;
    andrad = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  void adopt(byte[] decided, @Nullable String sourceSum, LocalDate day) {
    if (status != Planstatus.UTKAST) {
      throw new IllegalStateException("Version already decided");
    }
    dokument = decided;
    shaSumma = Sha.hex(decided);
    kallsumma = sourceSum;
    antagen = day;
    status = Planstatus.ANTAGEN;
  }
}
