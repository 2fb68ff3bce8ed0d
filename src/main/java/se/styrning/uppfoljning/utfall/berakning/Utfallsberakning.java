package se.styrning.uppfoljning.utfall.berakning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Budgetlage;
import se.styrning.ekonomi.budgetversion.Omradeslage;
import se.styrning.ekonomi.periodisering.Periodisering;
import se.styrning.uppfoljning.Uppfoljning;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.verksamhetsplan.Enhet;

/**
 * Makes the table of an occasion from what is entered and the budget in force.
 *
 * @param foregaende the previous forecast per area, where there is one
 * @param atgardseffekt decided measures that the forecast does not include, plus is better
 * @param tolerans how far below the frame a forecast may be before a deficit is feared
 */
public record Utfallsberakning(
    Uppfoljning uppfoljning,
    @Nullable Budgetlage budget,
    Periodisering periodisering,
    Map<String, Utfallsuppgift> uppgifter,
    Map<String, BigDecimal> foregaende,
    BigDecimal atgardseffekt,
    BigDecimal tolerans) {

  /** The same with other figures entered. */
  public Utfallsberakning with(Map<String, Utfallsuppgift> andra) {
    return new Utfallsberakning(
        uppfoljning, budget, periodisering, andra, foregaende, atgardseffekt, tolerans);
  }

  /** The areas of the budget in force, in the plan's order. */
  public Set<String> omraden() {
    return budget == null
        ? Set.of()
        : budget.omraden().stream()
            .map(Omradeslage::omrade)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public Utfallstabell tabell() {
    return budget == null ? empty() : of(budget);
  }

  private Utfallstabell empty() {
    return new Utfallstabell(
        uppfoljning.tillfalleId(),
        Enhet.MNKR,
        uppfoljning.exempel(),
        Utfallsorsak.PLAN_EJ_ANTAGEN,
        null,
        List.of(),
        null,
        false,
        false,
        null,
        List.of(),
        null);
  }

  private Utfallstabell of(Budgetlage lage) {
    boolean helar = uppfoljning.kod() == Tillfalleskod.DEC;
    List<Matt> alla = new ArrayList<>();
    List<Utfallsrad> rader = new ArrayList<>();
    for (Omradeslage omrade : lage.omraden()) {
      Utfallsuppgift uppgift =
          uppgifter.getOrDefault(omrade.omrade(), Utfallsuppgift.empty(omrade.omrade()));
      Matt matt = matt(omrade, uppgift, helar);
      alla.add(matt);
      rader.add(Utfallsrad.of(omrade, uppgift, matt, uppfoljning.exempel()));
    }
    Matt total = Matt.total(alla);
    boolean utanPrognos = !helar && alla.stream().anyMatch(m -> m.prognosHelar() == null);
    return new Utfallstabell(
        uppfoljning.tillfalleId(),
        Enhet.MNKR,
        uppfoljning.exempel(),
        null,
        Utfallsbudget.of(lage),
        rader,
        Utfallssumma.of(total),
        alla.stream().map(Matt::utfall).anyMatch(Objects::isNull),
        utanPrognos,
        Ramprovning.of(
            lage.ram().reviderad(),
            total.budgetHelar().resultat(),
            utanPrognos || helar ? null : total.prognosHelar(),
            atgardseffekt,
            tolerans),
        Utfallsvarningar.of(rader),
        null);
  }

  private Matt matt(Omradeslage omrade, Utfallsuppgift uppgift, boolean helar) {
    return Matt.of(
        omrade.reviderad(),
        periodisering.budget(omrade, uppfoljning.kod().manader()),
        uppgift,
        foregaende.get(omrade.omrade()),
        helar);
  }
}
