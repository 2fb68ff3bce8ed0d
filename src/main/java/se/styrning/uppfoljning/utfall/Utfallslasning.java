package se.styrning.uppfoljning.utfall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.Config;
import se.styrning.ekonomi.budgetversion.Budgetversioner;
import se.styrning.ekonomi.periodisering.Periodiseringar;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.Uppfoljningslage.Lage;
import se.styrning.uppfoljning.Uppfoljningslage.Oppen;
import se.styrning.uppfoljning.atgard.Atgard;
import se.styrning.uppfoljning.atgard.Atgardslasning;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.utfall.berakning.Utfallsberakning;
import se.styrning.uppfoljning.utfall.berakning.Utfallstabell;

/** The door for reading the money of a follow-up. */
@ApplicationScoped
public class Utfallslasning {

  private static final String TOLERANCE = "styrning.uppfoljning.underskott-tolerans";

  private final Uppfoljningslage lage;
  private final UtfallRepository utfall;
  private final UtfallstabellRepository kept;
  private final Budgetversioner budgetar;
  private final Periodiseringar periodiseringar;
  private final Atgardslasning atgarder;
  private final Config config;

  Utfallslasning(
      Uppfoljningslage lage,
      UtfallRepository utfall,
      UtfallstabellRepository kept,
      Budgetversioner budgetar,
      Periodiseringar periodiseringar,
      Atgardslasning atgarder,
      Config config) {
    this.lage = lage;
    this.utfall = utfall;
    this.kept = kept;
    this.budgetar = budgetar;
    this.periodiseringar = periodiseringar;
    this.atgarder = atgarder;
    this.config = config;
  }

  /**
   * The table: as it was when the report was handed in, with the measures decided since, or else as
   * it is now.
   */
  public Utfallstabell of(Lage laget) {
    return kept.of(laget.tillfalle().tillfalleId())
        .map(table -> table.with(effect(laget.tillfalle())))
        .orElseGet(() -> calculation(laget).tabell());
  }

  /** Keeps the table as it is, whatever happens later to the budget it is held against. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Oppen open) {
    kept.add(calculation(open.lage()).tabell());
  }

  private BigDecimal effect(Rapporttillfalle tillfalle) {
    return Atgard.effect(atgarder.of(tillfalle.tillfalleId()));
  }

  /** Everything the table is made of. */
  Utfallsberakning calculation(Lage laget) {
    Rapporttillfalle tillfalle = laget.tillfalle();
    String planId = tillfalle.organ() + "-" + tillfalle.ar();
    return new Utfallsberakning(
        laget.uppfoljning(),
        budgetar.at(planId, tillfalle.periodSlut()).orElse(null),
        periodiseringar.of(planId),
        utfall.of(tillfalle.tillfalleId()),
        utfall.forecasts(lage.earlier(tillfalle)),
        effect(tillfalle),
        config.getValue(TOLERANCE, BigDecimal.class));
  }
}
