package se.styrning.plandokument.granskning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.styrning.ekonomi.Budgetrad;
import se.styrning.ekonomi.Budgettotal;
import se.styrning.plandokument.Plandokument;
import se.styrning.shared.write.Warning;
import se.styrning.shared.write.WarningCode;

/** What in a plan looks like a mistake and may be right. */
public final class Planvarningar {

  /**
   * More than this in million kronor is hardly one row of one board's table: all costs of the
   * largest municipality together are some tens of thousands, and an area of ten million, written
   * in thousands, is ten thousand.
   */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000);

  /**
   * A thousandfold of the year before or after, give or take what three times as much business
   * explains.
   */
  private static final BigDecimal LEAST_RATIO = BigDecimal.valueOf(300);

  private static final BigDecimal MOST_RATIO = BigDecimal.valueOf(3000);

  /** So many tell the story. */
  private static final int MOST = 100;

  private final Plandokument plan;
  private final List<Warning> varningar = new ArrayList<>();

  private Planvarningar(Plandokument plan) {
    this.plan = plan;
  }

  public static List<Warning> of(Plandokument plan) {
    Planvarningar found = new Planvarningar(plan);
    found.emptiness();
    found.years();
    found.sizes();
    return found.varningar.stream().limit(MOST).toList();
  }

  /** Whether the plan has no part at all; remarks are of nothing then. */
  static boolean isEmpty(Plandokument plan) {
    return Stream.of(
            plan.avsnitt(),
            plan.framgangsfaktorer(),
            plan.inriktningar(),
            plan.mandatperiodsteman(),
            plan.verksamhetsperspektiv(),
            plan.malpaverkan(),
            plan.indikatorer(),
            plan.finansiellaMal(),
            plan.forutsattningar(),
            plan.produktionsomraden(),
            plan.budgettotaler())
        .allMatch(List::isEmpty);
  }

  private void emptiness() {
    if (isEmpty(plan)) {
      warn(
          WarningCode.PLAN_TOM,
          "",
          "Planen har inga delar: den kan sparas som utkast men inte antas.");
    }
  }

  private void years() {
    year(
        "/produktionsomraden",
        plan.produktionsomraden().stream()
            .flatMap(omrade -> omrade.budgetrader().stream())
            .map(Budgetrad::budgetar)
            .toList());
    year("/budgettotaler", plan.budgettotaler().stream().map(Budgettotal::budgetar).toList());
  }

  private void year(String place, List<Integer> years) {
    if (!years.isEmpty() && !years.contains(plan.budgetar())) {
      warn(
          WarningCode.BUDGETAR_SAKNAS,
          place,
          "Planen gäller %d men har inga belopp för det året.".formatted(plan.budgetar()));
    }
  }

  private void sizes() {
    for (int i = 0; i < plan.produktionsomraden().size(); i++) {
      List<Budgetrad> rader = plan.produktionsomraden().get(i).budgetrader();
      sizes(
          "/produktionsomraden/" + i + "/budgetrader/",
          rader.stream()
              .map(r -> largest(r.bruttoIntakt(), r.bruttoKostnad(), r.resultat()))
              .toList());
    }
    sizes(
        "/budgettotaler/",
        plan.budgettotaler().stream()
            .map(t -> largest(t.bruttoIntakt(), t.bruttoKostnad(), t.resultat()))
            .toList());
  }

  private void sizes(String place, List<BigDecimal> amounts) {
    for (int i = 0; i < amounts.size(); i++) {
      BigDecimal amount = amounts.get(i);
      if (amount.compareTo(LARGEST) > 0
          || isThousand(amount, amounts.get(Math.max(i - 1, 0)))
          || isThousand(amount, amounts.get(Math.min(i + 1, amounts.size() - 1)))) {
        warn(
            WarningCode.OVANLIG_STORLEK,
            place + i,
            "%s miljoner kronor är mycket för en rad; är beloppet i tusental kronor?"
                .formatted(amount.toPlainString()));
      }
    }
  }

  private static boolean isThousand(BigDecimal amount, BigDecimal other) {
    return other.signum() > 0
        && amount.compareTo(other.multiply(LEAST_RATIO)) >= 0
        && amount.compareTo(other.multiply(MOST_RATIO)) <= 0;
  }

  private static BigDecimal largest(BigDecimal... amounts) {
    return Stream.of(amounts).map(BigDecimal::abs).reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private void warn(WarningCode kod, String pekare, String text) {
    varningar.add(new Warning(kod, pekare, text));
  }
}
