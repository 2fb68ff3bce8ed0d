package se.styrning.oversikt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.indikator.Indikator;
import se.styrning.indikator.Indikator.Prognos;
import se.styrning.indikator.Indikator.Trend;
import se.styrning.shared.html.Curve;
import se.styrning.shared.html.Curve.Arsvarde;
import se.styrning.shared.html.Naming;
import se.styrning.shared.html.Swedish;

/** An indicator as people read it: where it has gone, and where the plan expects it to go. */
record Indikatorvy(
    String namn, String battre, Curve kurva, String trend, String prognos, String utveckling) {

  static List<Indikatorvy> of(List<Indikator> indikatorer) {
    return indikatorer.stream().map(Indikatorvy::of).toList();
  }

  private static Indikatorvy of(Indikator indikator) {
    List<Arsvarde> varden =
        indikator.varden().stream()
            .map(v -> new Arsvarde(v.matar(), v.varde(), v.tryckt(), null))
            .toList();
    return new Indikatorvy(
        indikator.namn(),
        Naming.of(indikator.onskadRiktning()),
        Curve.of(indikator.namn(), varden),
        trend(indikator.trend()),
        forecast(indikator.prognos()),
        Naming.of(indikator.forvantadUtveckling()));
  }

  private static String trend(Trend trend) {
    String word = Naming.of(trend.utveckling());
    return trend.foregaendeMatar() == null
        ? word + ", färre än två värden"
        : word + " från " + trend.foregaendeMatar() + " till " + trend.matar();
  }

  private static String forecast(@Nullable Prognos prognos) {
    return prognos == null ? Swedish.SAKNAS : prognos.tryckt() + " " + prognos.avserAr();
  }
}
