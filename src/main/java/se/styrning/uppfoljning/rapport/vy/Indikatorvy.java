package se.styrning.uppfoljning.rapport.vy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.indikator.Indikator.Prognos;
import se.styrning.shared.html.Curve;
import se.styrning.shared.html.Curve.Arsvarde;
import se.styrning.shared.html.Naming;
import se.styrning.shared.html.Swedish;
import se.styrning.uppfoljning.indikator.Indikatoruppfoljning;
import se.styrning.uppfoljning.indikator.Kantvarde;
import se.styrning.uppfoljning.rapport.Rapport;
import se.styrning.verksamhetsplan.Enhet;

/** An indicator as people read it. */
record Indikatorvy(
    String namn,
    String battre,
    String foregaende,
    String senaste,
    String forandring,
    String trend,
    String prognos,
    String utfall,
    @Nullable String kommentar,
    Curve kurva) {

  static List<Indikatorvy> of(Rapport rapport) {
    return rapport.indikatorer().stream().map(indikator -> of(rapport, indikator)).toList();
  }

  private static Indikatorvy of(Rapport rapport, Indikatoruppfoljning indikator) {
    List<Arsvarde> varden =
        rapport.indikatorserier().stream()
            .filter(serie -> serie.indikator().equals(indikator.indikator()))
            .flatMap(serie -> serie.varden().stream())
            .map(v -> new Arsvarde(v.matar(), v.varde(), v.tryckt(), v.koladaId()))
            .toList();
    return new Indikatorvy(
        indikator.namn(),
        Naming.of(indikator.onskadRiktning()),
        value(indikator.foregaende()),
        value(indikator.senaste()),
        change(indikator),
        indikator.trendtext()
            + (indikator.trendorsak() == null ? "" : ": " + Naming.of(indikator.trendorsak())),
        forecast(indikator.prognos()),
        holds(indikator),
        indikator.kommentar(),
        Curve.of(indikator.namn(), varden));
  }

  private static String value(@Nullable Kantvarde varde) {
    return varde == null ? Swedish.SAKNAS : varde.tryckt() + " (" + varde.matar() + ")";
  }

  private static String change(Indikatoruppfoljning indikator) {
    BigDecimal forandring = indikator.forandring();
    return Swedish.skillnad(forandring)
        + (forandring != null && indikator.enhet() == Enhet.PROCENT ? " procentenheter" : "");
  }

  private static String forecast(@Nullable Prognos prognos) {
    return prognos == null
        ? Swedish.SAKNAS
        : Naming.of(prognos.riktning()) + " " + prognos.avserAr();
  }

  private static String holds(Indikatoruppfoljning indikator) {
    Boolean holds = indikator.prognosenHaller();
    if (holds != null) {
      return holds ? "Ja" : "Nej";
    }
    return indikator.prognosorsak() == null
        ? Swedish.SAKNAS
        : "Kan inte bedömas: " + Naming.of(indikator.prognosorsak());
  }
}
