package se.styrning.ekonomi.budgetversion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Arithmetic in which a missing figure is missing and nothing is rounded before it is shown. */
public final class Tal {

  /** Decimals of a figure on the wire. */
  private static final int EXACT = 6;

  /** Decimals of mnkr as people read them. */
  private static final int SHOWN = 1;

  private Tal() {}

  /** The sum of what there is; nothing of nothing. */
  public static @Nullable BigDecimal sum(@Nullable BigDecimal... terms) {
    return sum(Arrays.asList(terms));
  }

  /** The sum of what there is; nothing of nothing. */
  public static @Nullable BigDecimal sum(List<? extends @Nullable BigDecimal> terms) {
    BigDecimal sum = null;
    for (BigDecimal term : terms) {
      if (term != null) {
        sum = sum == null ? term : sum.add(term);
      }
    }
    return sum;
  }

  /** The difference; nothing when either is missing. */
  public static @Nullable BigDecimal minus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? null : a.subtract(b);
  }

  /** As written on the wire: at most six decimals, at least one, and no other trailing zeros. */
  public static @Nullable BigDecimal exact(@Nullable BigDecimal value) {
    if (value == null) {
      return null;
    }
    BigDecimal shortest = value.setScale(EXACT, RoundingMode.HALF_UP).stripTrailingZeros();
    return shortest.scale() < SHOWN ? shortest.setScale(SHOWN) : shortest;
  }

  /** As written on the wire, of a figure that is there. */
  public static BigDecimal given(BigDecimal value) {
    return Objects.requireNonNull(exact(value));
  }

  /** As written on the wire, each of the three. */
  public static Belopp exact(Belopp belopp) {
    return new Belopp(given(belopp.intakt()), given(belopp.kostnad()), given(belopp.resultat()));
  }

  /** As people read it: mnkr with one decimal, rounded half away from zero. */
  public static @Nullable BigDecimal shown(@Nullable BigDecimal value) {
    return value == null ? null : shownOf(value);
  }

  /** As people read them, each of the three rounded by itself. */
  public static Belopp shown(Belopp belopp) {
    return new Belopp(
        shownOf(belopp.intakt()), shownOf(belopp.kostnad()), shownOf(belopp.resultat()));
  }

  private static BigDecimal shownOf(BigDecimal value) {
    return value.setScale(SHOWN, RoundingMode.HALF_UP);
  }
}
