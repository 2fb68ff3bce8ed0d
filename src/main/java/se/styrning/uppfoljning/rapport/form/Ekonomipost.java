package se.styrning.uppfoljning.rapport.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.rapport.Rapport;
import se.styrning.uppfoljning.rapport.vy.Ekonomikolumn;
import se.styrning.uppfoljning.utfall.berakning.Avrundat;
import se.styrning.uppfoljning.utfall.berakning.Utfallsrad;
import se.styrning.uppfoljning.utfall.berakning.Utfallssumma;

/** A row of the economy table as a table of its own; the last one is the sum. */
record Ekonomipost(
    boolean exempel,
    @Nullable String omrade,
    String namn,
    @Nullable BigDecimal budgetHelar,
    @Nullable BigDecimal budgetPeriod,
    @Nullable BigDecimal intakt,
    @Nullable BigDecimal kostnad,
    @Nullable BigDecimal utfallPeriod,
    @Nullable BigDecimal avvikelsePeriod,
    @Nullable BigDecimal prognosHelar,
    @Nullable BigDecimal prognosavvikelse,
    @Nullable BigDecimal foregaendePrognos,
    @Nullable BigDecimal prognosforandring,
    @Nullable BigDecimal prognosfel,
    @Nullable String kommentar,
    @Nullable Avrundat avrundat) {

  static List<Ekonomipost> of(Rapport rapport) {
    List<Ekonomipost> rader = new ArrayList<>();
    rapport.ekonomi().rader().forEach(rad -> rader.add(of(rapport.exempel(), rad)));
    Utfallssumma summa = rapport.ekonomi().summa();
    if (summa != null) {
      rader.add(of(rapport.exempel(), summa));
    }
    return rader;
  }

  private static Ekonomipost of(boolean exempel, Utfallsrad rad) {
    return new Ekonomipost(
        exempel,
        rad.omrade(),
        String.valueOf(rad.namn()),
        Ekonomikolumn.netto(rad.budgetHelar()),
        Ekonomikolumn.netto(rad.budgetPeriod()),
        rad.intakt(),
        rad.kostnad(),
        rad.utfallPeriod(),
        rad.avvikelsePeriod(),
        rad.prognosHelar(),
        rad.prognosavvikelse(),
        rad.foregaendePrognos(),
        rad.prognosforandring(),
        rad.prognosfel(),
        rad.kommentar(),
        rad.avrundat());
  }

  private static Ekonomipost of(boolean exempel, Utfallssumma summa) {
    return new Ekonomipost(
        exempel,
        null,
        "Summa",
        summa.budgetHelar().resultat(),
        summa.budgetPeriod().resultat(),
        summa.intakt(),
        summa.kostnad(),
        summa.utfallPeriod(),
        summa.avvikelsePeriod(),
        summa.prognosHelar(),
        summa.prognosavvikelse(),
        summa.foregaendePrognos(),
        summa.prognosforandring(),
        summa.prognosfel(),
        null,
        summa.avrundat());
  }
}
