package se.styrning.plandokument.beslut;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.EkonomiService;
import se.styrning.handelse.Handelse;
import se.styrning.handelse.Handelsetyp;
import se.styrning.indikator.IndikatorService;
import se.styrning.plandokument.Plandokument;
import se.styrning.plandokument.Planskrivare;
import se.styrning.verksamhetsplan.Beslut;
import se.styrning.verksamhetsplan.Beslutstyp;
import se.styrning.verksamhetsplan.PlanId;
import se.styrning.verksamhetsplan.Planlagring;
import se.styrning.verksamhetsplan.Plannyckel;
import se.styrning.verksamhetsplan.malpaverkan.MalpaverkanService;

/**
 * Makes a decided version of a draft: its document, and the rows that are looked up across plans.
 */
@ApplicationScoped
class Antagande {

  private final Planlagring planer;
  private final MalpaverkanService innehall;
  private final EkonomiService ekonomi;
  private final IndikatorService indikatorer;
  private final Planskrivare skrivare;

  Antagande(
      Planlagring planer,
      MalpaverkanService innehall,
      EkonomiService ekonomi,
      IndikatorService indikatorer,
      Planskrivare skrivare) {
    this.planer = planer;
    this.innehall = innehall;
    this.ekonomi = ekonomi;
    this.indikatorer = indikatorer;
    this.skrivare = skrivare;
  }

  /** Stores and freezes the draft of a plan with the content given. */
  void store(Plandokument decided, @Nullable String sourceSum, LocalDate day) {
    PlanId id = PlanId.of(decided.planId());
    Plannyckel nyckel = planer.key(id);
    innehall.store(nyckel, decided.malpaverkan());
    ekonomi.store(nyckel, decided.produktionsomraden());
    indikatorer.store(nyckel, decided.indikatorer());
    planer.adopt(
        decided.planId(), decided.titel().tryckt(), skrivare.bytes(decided), sourceSum, day);
  }

  /** Keeps when the version in force became public, if the decision is the one that made it so. */
  void publish(PlanId id, Beslut beslut, Instant moment) {
    if (beslut.typ() == Beslutstyp.ANTAGANDE) {
      planer.publish(id.planId(), moment);
    }
  }

  /** What the public is told of a decision. */
  static Handelse event(PlanId id, int planversion, Beslut beslut) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("planId", id.planId());
    keys.put("organ", id.organ());
    keys.put("budgetar", id.budgetar());
    keys.put("planversion", planversion);
    keys.put("beslutsorgan", beslut.organ());
    keys.put("datum", beslut.datum().toString());
    keys.put("paragraf", beslut.paragraf());
    Handelsetyp typ =
        switch (beslut.typ()) {
          case ANTAGANDE -> Handelsetyp.PLAN_ANTAGEN;
          case ANMALAN_KF -> Handelsetyp.PLAN_ANMALD;
          case REVIDERING -> Handelsetyp.PLAN_REVIDERAS;
          case UPPHAVANDE -> Handelsetyp.PLAN_UPPHAVD;
        };
    return new Handelse(typ, id.kommunkod(), id.path(), keys);
  }
}
