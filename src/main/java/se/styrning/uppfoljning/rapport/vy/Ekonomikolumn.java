package se.styrning.uppfoljning.rapport.vy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Belopp;
import se.styrning.shared.html.Swedish;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.uppfoljning.utfall.berakning.Avrundat;

/** The columns of the economy table as people read it; which of them depends on the occasion. */
public enum Ekonomikolumn {
  BUDGET_HELAR("Budget helår", false),
  BUDGET_PERIOD("Budget %s", false),
  UTFALL("Utfall %s", false),
  AVVIKELSE("Avvikelse %s", true),
  PROGNOS("Prognos helår", false),
  PROGNOSAVVIKELSE("Prognos\u00ADavvikelse", true),
  FOREGAENDE("Föregående prognos", false),
  FORANDRING("Prognos\u00ADförändring", true),
  PROGNOSFEL("Prognosfel", true);

  private final String rubrik;
  private final boolean skillnad;

  Ekonomikolumn(String rubrik, boolean skillnad) {
    this.rubrik = rubrik;
    this.skillnad = skillnad;
  }

  /** One figure of the table; minus is worse where it is a difference. */
  record Cell(String text, boolean worse) {}

  Cell cell(@Nullable Avrundat avrundat) {
    BigDecimal figure = avrundat == null ? null : figure(avrundat);
    return new Cell(Swedish.tal(figure), skillnad && figure != null && figure.signum() < 0);
  }

  private @Nullable BigDecimal figure(Avrundat avrundat) {
    return switch (this) {
      case BUDGET_HELAR -> netto(avrundat.budgetHelar());
      case BUDGET_PERIOD -> netto(avrundat.budgetPeriod());
      case UTFALL -> avrundat.utfallPeriod();
      case AVVIKELSE -> avrundat.avvikelsePeriod();
      case PROGNOS -> avrundat.prognosHelar();
      case PROGNOSAVVIKELSE -> avrundat.prognosavvikelse();
      case FOREGAENDE -> avrundat.foregaendePrognos();
      case FORANDRING -> avrundat.prognosforandring();
      case PROGNOSFEL -> avrundat.prognosfel();
    };
  }

  /** What is left of income when the cost is paid. */
  public static @Nullable BigDecimal netto(@Nullable Belopp belopp) {
    return belopp == null ? null : belopp.resultat();
  }

  String rubrik(Rapporttillfalle tillfalle) {
    return rubrik.formatted(Swedish.manader(tillfalle.periodStart(), tillfalle.periodSlut()));
  }

  /** The columns of an occasion: the first has no forecast before it, the last none at all. */
  static List<Ekonomikolumn> of(Tillfalleskod kod) {
    return Arrays.stream(values()).filter(kolumn -> kolumn.belongsTo(kod)).toList();
  }

  private boolean belongsTo(Tillfalleskod kod) {
    return switch (this) {
      case BUDGET_HELAR, UTFALL, AVVIKELSE -> true;
      case BUDGET_PERIOD, PROGNOS, PROGNOSAVVIKELSE -> kod != Tillfalleskod.DEC;
      case FOREGAENDE -> kod != Tillfalleskod.FEB;
      case FORANDRING -> kod != Tillfalleskod.FEB && kod != Tillfalleskod.DEC;
      case PROGNOSFEL -> kod == Tillfalleskod.DEC;
    };
  }
}
