package se.styrning.indikator;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;
import se.styrning.verksamhetsplan.Plannyckel;

/** An indicator of a plan version, stored so that it can be found across plans. */
@Entity
@Table(name = "indikator")
class IndikatorEntity {

  @Id UUID id = UUID.randomUUID();
  UUID planversionId = new UUID(0, 0);
  String indikatorId = "";
  String planId = "";
  String kommunkod = "";
  String organ = "";
  int budgetar;
  String indikator = "";
  int nummer;
  String namn = "";

  @Enumerated(EnumType.STRING)
  Enhet enhet = Enhet.ANTAL;

  @Enumerated(EnumType.STRING)
  OnskadRiktning onskadRiktning = OnskadRiktning.HOGRE;

  @Enumerated(EnumType.STRING)
  @Nullable Prognosriktning prognosriktning;

  @Enumerated(EnumType.STRING)
  @Nullable Utveckling forvantadUtveckling;

  @Enumerated(EnumType.STRING)
  Utveckling trend = Utveckling.KAN_EJ_BEDOMAS;

  @Nullable Integer senasteMatar;
  @Nullable BigDecimal senasteVarde;
  @Nullable String senasteTryckt;
  int decimaler;
  @Nullable String koladaId;
  @Nullable Integer kallrad;

  @OneToMany(mappedBy = "indikator", cascade = CascadeType.PERSIST)
  List<IndikatorvardeEntity> varden = new ArrayList<>();

  static IndikatorEntity of(Plannyckel nyckel, Indikator values) {
    IndikatorEntity entity = new IndikatorEntity();
    entity.planversionId = nyckel.planversionId();
    entity.indikatorId = nyckel.organ() + "-" + values.indikator();
    entity.planId = nyckel.planId();
    entity.kommunkod = nyckel.kommunkod();
    entity.organ = nyckel.organ();
    entity.budgetar = nyckel.budgetar();
    entity.indikator = values.indikator();
    entity.nummer = values.nummer();
    entity.namn = values.namn();
    entity.enhet = values.enhet();
    entity.onskadRiktning = values.onskadRiktning();
    entity.koladaId = values.koladaId();
    entity.kallrad = values.kallrad();
    entity.derive(values);
    values.varden().forEach(v -> entity.varden.add(IndikatorvardeEntity.of(entity, v)));
    return entity;
  }

  private void derive(Indikator values) {
    Indikator.Prognos prognos = values.prognos();
    prognosriktning = prognos == null ? null : prognos.riktning();
    forvantadUtveckling = prognos == null ? null : values.forvantadUtveckling();
    trend = values.trend().utveckling();
    Indikatorvarde latest = values.latest();
    if (latest != null) {
      senasteMatar = latest.matar();
      senasteVarde = latest.varde();
      senasteTryckt = latest.tryckt();
      decimaler = IndikatorvardeEntity.decimals(latest);
    }
  }
}
