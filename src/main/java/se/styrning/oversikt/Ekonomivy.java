package se.styrning.oversikt;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.Budgetrad;
import se.styrning.ekonomi.Budgettotal;
import se.styrning.ekonomi.Produktionsomrade;
import se.styrning.ekonomi.TrycktaBelopp;
import se.styrning.shared.html.Scale;
import se.styrning.shared.html.Swedish;

/**
 * The budget of the plan's year, as it is printed.
 *
 * @param summa the printed total, which is not computed; null where the plan has none
 */
record Ekonomivy(List<Rad> rader, @Nullable Rad summa) {

  /**
   * A row of the table.
   *
   * @param langd how long the bar of the net is, of the exact amount
   * @param anmarkningar the remarks on the row
   */
  record Rad(
      String namn,
      String intakt,
      String kostnad,
      String netto,
      String langd,
      List<String> anmarkningar) {}

  static Ekonomivy of(int ar, List<Produktionsomrade> omraden, List<Budgettotal> totaler) {
    Scale skala =
        Scale.of(
            omraden.stream().flatMap(omrade -> row(omrade, ar).stream()).map(Budgetrad::resultat));
    return new Ekonomivy(
        omraden.stream().map(omrade -> of(omrade, row(omrade, ar), skala)).toList(),
        totaler.stream()
            .filter(total -> total.budgetar() == ar)
            .findFirst()
            .map(total -> row("Summa", total.tryckt(), "0%", total.anmarkningar()))
            .orElse(null));
  }

  /** A year without a row is missing, which is not zero. */
  private static Rad of(Produktionsomrade omrade, Optional<Budgetrad> rad, Scale skala) {
    return rad.map(
            budget ->
                row(
                    omrade.namn(),
                    budget.tryckt(),
                    skala.langd(budget.resultat()),
                    omrade.anmarkningar()))
        .orElseGet(
            () ->
                new Rad(
                    omrade.namn(),
                    Swedish.SAKNAS,
                    Swedish.SAKNAS,
                    Swedish.SAKNAS,
                    skala.langd(null),
                    omrade.anmarkningar()));
  }

  private static Optional<Budgetrad> row(Produktionsomrade omrade, int ar) {
    return omrade.budgetrader().stream().filter(rad -> rad.budgetar() == ar).findFirst();
  }

  private static Rad row(
      String namn, TrycktaBelopp tryckt, String langd, List<String> anmarkningar) {
    return new Rad(
        namn,
        tryckt.bruttoIntakt(),
        tryckt.bruttoKostnad(),
        tryckt.resultat(),
        langd,
        anmarkningar);
  }
}
