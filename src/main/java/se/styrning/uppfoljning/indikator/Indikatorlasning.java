package se.styrning.uppfoljning.indikator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.styrning.indikator.Indikator;
import se.styrning.uppfoljning.Uppfoljningslage.Lage;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.underlag.InlamnatUnderlag;
import se.styrning.uppfoljning.underlag.Underlag;
import se.styrning.uppfoljning.underlag.Underlagslasning;

/** The door for reading what is known of the plan's indicators on an occasion. */
@ApplicationScoped
public class Indikatorlasning {

  private final Underlagslasning underlag;
  private final InlamnatUnderlag kept;
  private final IndikatoruppfoljningRepository rows;
  private final Indikatorregler regler;

  Indikatorlasning(
      Underlagslasning underlag,
      InlamnatUnderlag kept,
      IndikatoruppfoljningRepository rows,
      Indikatorregler regler) {
    this.underlag = underlag;
    this.kept = kept;
    this.rows = rows;
    this.regler = regler;
  }

  /**
   * Every indicator the occasion follows up, as it was handed in, else as known on the day of the
   * report, or why there is none.
   */
  public Underlag<Indikatoruppfoljning> of(Lage laget) {
    return kept.of(laget.tillfalle(), Omfattningskod.INDIKATORER, Indikatoruppfoljning.class)
        .orElseGet(() -> known(laget, laget.uppfoljning().rapportdag()));
  }

  /** Keeps what is known on the day that the report is handed in. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Lage laget, LocalDate rapportdag) {
    kept.keep(laget.tillfalle(), Omfattningskod.INDIKATORER, known(laget, rapportdag));
  }

  private Underlag<Indikatoruppfoljning> known(Lage laget, LocalDate rapportdag) {
    Rapporttillfalle tillfalle = laget.tillfalle();
    Underlag<Indikator> plan = plan(tillfalle);
    List<Vardeinforing> infort = plan.delar().isEmpty() ? List.of() : rows.until(tillfalle);
    return plan.map(indikator -> of(indikator, of(indikator, infort), laget, rapportdag));
  }

  /** The values known of each indicator on a day, by the indicator's id and in order of year. */
  public Map<String, List<Kantvarde>> varden(Rapporttillfalle tillfalle, LocalDate rapportdag) {
    List<Vardeinforing> infort = rows.until(tillfalle);
    return plan(tillfalle).delar().stream()
        .collect(
            Collectors.toMap(
                Indikator::indikator,
                indikator ->
                    List.copyOf(
                        Kunskap.of(indikator, of(indikator, infort), tillfalle.ar(), rapportdag)
                            .varden()
                            .values())));
  }

  private static List<Vardeinforing> of(Indikator indikator, List<Vardeinforing> infort) {
    return infort.stream().filter(v -> v.indikator().equals(indikator.indikator())).toList();
  }

  /** The plan's indicators, if the occasion follows up indicators. */
  Underlag<Indikator> plan(Rapporttillfalle tillfalle) {
    return underlag.of(tillfalle, Omfattningskod.INDIKATORER, Indikator.DEL);
  }

  /** An indicator as known on a day, of what was entered for it in the order of the occasions. */
  Indikatoruppfoljning of(
      Indikator indikator, List<Vardeinforing> infort, Lage laget, LocalDate rapportdag) {
    Rapporttillfalle tillfalle = laget.tillfalle();
    BigDecimal tolerans = regler.tolerans(tillfalle.organ(), indikator.indikator());
    Kunskap kunskap = Kunskap.of(indikator, infort, tillfalle.ar(), rapportdag);
    Vardeinforing here = infort.stream().filter(v -> v.isOf(tillfalle)).findFirst().orElse(null);
    return of(
        indikator,
        here,
        tolerans,
        Indikatorbedomning.of(indikator, kunskap, tolerans),
        laget.uppfoljning().exempel());
  }

  private Indikatoruppfoljning of(
      Indikator indikator,
      @Nullable Vardeinforing here,
      BigDecimal tolerans,
      Indikatorbedomning bedomning,
      boolean exempel) {
    return new Indikatoruppfoljning(
        indikator.indikator(),
        indikator.nummer(),
        indikator.namn(),
        indikator.enhet(),
        indikator.onskadRiktning(),
        here == null ? null : (Integer) here.matar(),
        here == null ? null : here.varde(),
        here == null ? null : (Integer) here.decimaler(),
        here == null ? null : here.publicerad(),
        here == null ? null : here.koladaId(),
        here == null ? null : here.kommentar(),
        bedomning.senaste(),
        bedomning.foregaende(),
        bedomning.trend().trend().forandring(),
        bedomning.trend().trend().utveckling(),
        regler.trendtext(bedomning.trend().trend().utveckling()),
        bedomning.trend().orsak(),
        tolerans,
        indikator.prognos(),
        indikator.forvantadUtveckling(),
        bedomning.prognosenHaller(),
        bedomning.prognosorsak(),
        exempel);
  }
}
