package se.styrning.uppfoljning.rapport.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.Naming;
import se.styrning.uppfoljning.indikator.Indikatoruppfoljning;
import se.styrning.uppfoljning.indikator.Kantvarde;
import se.styrning.uppfoljning.rapport.Rapport;

/** An indicator as a row of a table. */
record Indikatorrad(
    boolean exempel,
    String indikator,
    String namn,
    String enhet,
    String onskadRiktning,
    @Nullable Integer foregaendeMatar,
    @Nullable BigDecimal foregaendeVarde,
    @Nullable Integer senasteMatar,
    @Nullable BigDecimal senasteVarde,
    @Nullable LocalDate publicerad,
    @Nullable BigDecimal forandring,
    String trend,
    @Nullable String prognos,
    @Nullable Boolean prognosenHaller,
    @Nullable String kommentar) {

  static List<Indikatorrad> of(Rapport rapport) {
    return rapport.indikatorer().stream().map(i -> of(rapport.exempel(), i)).toList();
  }

  private static Indikatorrad of(boolean exempel, Indikatoruppfoljning indikator) {
    Kantvarde foregaende = indikator.foregaende();
    Kantvarde senaste = indikator.senaste();
    return new Indikatorrad(
        exempel,
        indikator.indikator(),
        indikator.namn(),
        Naming.of(indikator.enhet()),
        Naming.of(indikator.onskadRiktning()),
        foregaende == null ? null : (Integer) foregaende.matar(),
        foregaende == null ? null : foregaende.varde(),
        senaste == null ? null : (Integer) senaste.matar(),
        senaste == null ? null : senaste.varde(),
        senaste == null ? null : senaste.publicerad(),
        indikator.forandring(),
        indikator.trendtext(),
        indikator.prognos() == null ? null : Naming.of(indikator.prognos().riktning()),
        indikator.prognosenHaller(),
        indikator.kommentar());
  }
}
