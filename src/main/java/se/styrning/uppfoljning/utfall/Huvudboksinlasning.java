package se.styrning.uppfoljning.utfall;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Tal;
import se.styrning.uppfoljning.utfall.berakning.Manadsutfall;
import se.styrning.uppfoljning.utfall.berakning.Utfallsuppgift;

/**
 * The rows of a ledger, however many, summed per area and month while they are read. The outcome of
 * an area is the sum of its months; an area without rows has no outcome. Forecasts and comments
 * stay.
 */
final class Huvudboksinlasning {

  private final Utfallskolumner kolumner;
  private final int sistaManad;
  private final Map<String, Manadsutfall> manader = new TreeMap<>();

  Huvudboksinlasning(Utfallskolumner kolumner, int sistaManad) {
    this.kolumner = kolumner;
    this.sistaManad = sistaManad;
  }

  void add(CSVRecord row) {
    String omrade = kolumner.omrade(row);
    Integer manad = kolumner.manad(row, sistaManad);
    BigDecimal intakt = given(kolumner.belopp(row, Utfallskolumner.INTAKT));
    BigDecimal kostnad = given(kolumner.belopp(row, Utfallskolumner.KOSTNAD));
    if (omrade != null && manad != null) {
      manader.merge(
          omrade + "/" + (manad < 10 ? "0" : "") + manad,
          new Manadsutfall(omrade, manad, intakt, kostnad, 1, null),
          (sum, one) -> sum.plus(one.intakt(), one.kostnad()));
    }
  }

  /** An empty cell of a ledger adds nothing. */
  private static BigDecimal given(@Nullable BigDecimal belopp) {
    return Objects.requireNonNullElse(belopp, BigDecimal.ZERO);
  }

  Utfallsinlasning result(Map<String, Utfallsuppgift> fore) {
    Set<String> omraden = new LinkedHashSet<>(fore.keySet());
    manader.values().forEach(manad -> omraden.add(manad.omrade()));
    List<Utfallsuppgift> uppgifter = new ArrayList<>();
    for (String omrade : omraden) {
      List<Manadsutfall> delar =
          manader.values().stream().filter(manad -> manad.omrade().equals(omrade)).toList();
      uppgifter.add(
          fore.getOrDefault(omrade, Utfallsuppgift.empty(omrade))
              .withOutcome(
                  Tal.sum(delar.stream().map(Manadsutfall::intakt).toList()),
                  Tal.sum(delar.stream().map(Manadsutfall::kostnad).toList())));
    }
    return new Utfallsinlasning(uppgifter, List.copyOf(manader.values()));
  }
}
