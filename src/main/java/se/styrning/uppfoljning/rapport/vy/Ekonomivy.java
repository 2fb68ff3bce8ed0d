package se.styrning.uppfoljning.rapport.vy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.Swedish;
import se.styrning.uppfoljning.rapport.vy.Ekonomikolumn.Cell;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.utfall.berakning.Avrundat;
import se.styrning.uppfoljning.utfall.berakning.Utfallsbudget;
import se.styrning.uppfoljning.utfall.berakning.Utfallsrad;
import se.styrning.uppfoljning.utfall.berakning.Utfallssumma;
import se.styrning.uppfoljning.utfall.berakning.Utfallstabell;

/** The economy as people read it. */
record Ekonomivy(
    List<String> rubriker,
    List<Rad> rader,
    Rad summa,
    List<Rad> kommenterade,
    List<Stapel> staplar,
    String budget,
    boolean prognoser,
    boolean ofullstandig) {

  /** A row of the table. */
  record Rad(String namn, List<Cell> celler, @Nullable String kommentar) {}

  static Ekonomivy of(Utfallstabell tabell, Rapporttillfalle tillfalle) {
    List<Ekonomikolumn> kolumner = Ekonomikolumn.of(tillfalle.kod());
    List<Rad> rader = tabell.rader().stream().map(rad -> row(rad, kolumner)).toList();
    Utfallssumma summa = tabell.summa();
    return new Ekonomivy(
        kolumner.stream().map(kolumn -> kolumn.rubrik(tillfalle)).toList(),
        rader,
        row("Summa", summa == null ? null : summa.avrundat(), kolumner, null),
        rader.stream().filter(rad -> rad.kommentar() != null).toList(),
        Stapel.of(tabell.rader()),
        budget(tabell.budget()),
        kolumner.contains(Ekonomikolumn.PROGNOS),
        Boolean.TRUE.equals(tabell.ofullstandig())
            || Boolean.TRUE.equals(tabell.prognosOfullstandig()));
  }

  private static Rad row(Utfallsrad rad, List<Ekonomikolumn> kolumner) {
    return row(Objects.requireNonNull(rad.namn()), rad.avrundat(), kolumner, rad.kommentar());
  }

  private static Rad row(
      String namn,
      @Nullable Avrundat avrundat,
      List<Ekonomikolumn> kolumner,
      @Nullable String kommentar) {
    return new Rad(
        namn, kolumner.stream().map(kolumn -> kolumn.cell(avrundat)).toList(), kommentar);
  }

  private static String budget(@Nullable Utfallsbudget budget) {
    if (budget == null) {
      return "Organet har ingen antagen plan för året.";
    }
    return "Planversion %d, antagen %s%s; %s."
        .formatted(
            budget.planversion(),
            Swedish.dag(budget.antagen()),
            budget.antagenEfter() ? ", efter periodens slut" : "",
            budget.budgetversion() == 0
                ? "budgeten är inte ändrad under perioden"
                : "budgetversion " + budget.budgetversion());
  }
}
