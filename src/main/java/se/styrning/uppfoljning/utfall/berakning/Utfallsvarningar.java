package se.styrning.uppfoljning.utfall.berakning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Belopp;
import se.styrning.shared.write.Warning;
import se.styrning.shared.write.WarningCode;

/** What in a table looks like a mistake and may be right. */
public final class Utfallsvarningar {

  /**
   * Thousands written as millions make an amount some thousand times too large: eighty times the
   * year's budget already in January. A business that is thirty times its budget is none.
   */
  private static final BigDecimal MOST_BUDGETS = BigDecimal.valueOf(30);

  private final List<Warning> varningar = new ArrayList<>();

  private Utfallsvarningar() {}

  static List<Warning> of(List<Utfallsrad> rader) {
    Utfallsvarningar found = new Utfallsvarningar();
    for (int i = 0; i < rader.size(); i++) {
      found.row(rader.get(i), "/rader/" + i);
    }
    return found.varningar;
  }

  /** The same of one row by itself. */
  public static List<Warning> of(Utfallsrad rad) {
    Utfallsvarningar found = new Utfallsvarningar();
    found.row(rad, "");
    return found.varningar;
  }

  private void row(Utfallsrad rad, String place) {
    sign(rad.intakt(), -1, place + "/intakt", "Intäkt anges normalt utan minustecken.");
    sign(rad.kostnad(), 1, place + "/kostnad", "Kostnad anges normalt med minustecken.");
    Belopp budget = rad.budgetHelar();
    if (budget != null) {
      sign(
          rad.prognosHelar(),
          -budget.resultat().signum(),
          place + "/prognosHelar",
          "Prognosen har inte samma tecken som budgeten; minus är nettokostnad.");
      size(rad.intakt(), budget, place + "/intakt");
      size(rad.kostnad(), budget, place + "/kostnad");
      size(rad.prognosHelar(), budget, place + "/prognosHelar");
    }
  }

  private void sign(@Nullable BigDecimal belopp, int wrong, String place, String text) {
    if (belopp != null && wrong != 0 && belopp.signum() == wrong) {
      varningar.add(new Warning(WarningCode.OVANLIGT_TECKEN, place, text));
    }
  }

  private void size(@Nullable BigDecimal belopp, Belopp budget, String place) {
    BigDecimal largest =
        Stream.of(budget.intakt(), budget.kostnad(), budget.resultat())
            .map(BigDecimal::abs)
            .reduce(BigDecimal.ZERO, BigDecimal::max);
    if (belopp != null
        && largest.signum() > 0
        && belopp.abs().compareTo(largest.multiply(MOST_BUDGETS)) >= 0) {
      varningar.add(
          new Warning(
              WarningCode.OVANLIG_STORLEK,
              place,
              "Beloppet är minst 30 gånger områdets budget för året; är det i tusental kronor?"));
    }
  }
}
