package se.styrning.uppfoljning.atgard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Tal;
import se.styrning.shared.persistence.BaseEntity;

@Entity
@Table(name = "atgard")
class AtgardEntity extends BaseEntity {

  String tillfalleId = "";
  int nummer;
  String beskrivning = "";
  BigDecimal beraknadEffekt = BigDecimal.ZERO;
  LocalDate franDatum = LocalDate.EPOCH;

  @Column(name = "ingar_i_prognos")
  boolean iPrognosen;

  @Enumerated(EnumType.STRING)
  Atgardsstatus status = Atgardsstatus.FORESLAGEN;

  /** As the follow-up that the measure is entered in. */
  @Formula("(select u.exempel from uppfoljning u where u.tillfalle_id = tillfalle_id)")
  boolean exempel;

  @Nullable String uppfoljning;
  @Nullable String beslutOrgan;
  @Nullable LocalDate beslutDatum;
  @Nullable String beslutParagraf;

  static AtgardEntity of(String tillfalleId, int nummer, Atgard atgard, boolean exempel) {
    AtgardEntity entity = new AtgardEntity();
    entity.exempel = exempel;
    entity.tillfalleId = tillfalleId;
    entity.nummer = nummer;
    entity.set(atgard);
    return entity;
  }

  void set(Atgard atgard) {
    Atgardsbeslut beslut = atgard.beslut();
    beskrivning = atgard.beskrivning();
    beraknadEffekt = atgard.beraknadEffekt();
    franDatum = atgard.franDatum();
    iPrognosen = atgard.iPrognosen();
    status = atgard.status();
    uppfoljning = atgard.uppfoljning();
    beslutOrgan = beslut == null ? null : beslut.organ();
    beslutDatum = beslut == null ? null : beslut.datum();
    beslutParagraf = beslut == null ? null : beslut.paragraf();
  }

  Atgard atgard() {
    return new Atgard(
        nummer,
        beskrivning,
        Tal.given(beraknadEffekt),
        franDatum,
        iPrognosen,
        status,
        uppfoljning,
        beslut(),
        exempel);
  }

  private @Nullable Atgardsbeslut beslut() {
    return beslutOrgan == null || beslutDatum == null || beslutParagraf == null
        ? null
        : new Atgardsbeslut(beslutOrgan, beslutDatum, beslutParagraf);
  }
}
