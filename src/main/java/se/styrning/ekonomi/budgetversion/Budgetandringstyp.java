package se.styrning.ekonomi.budgetversion;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a budget is changed during the year. */
@Schema(
    description =
        "TILLAGGSANSLAG fullmäktige ändrar ramen och beslutar hur det finansieras (KL 11 kap. 15 §),"
            + " OMBUDGETERING fullmäktige för över medel från året före, OMFORDELNING_NAMNDER"
            + " fullmäktige flyttar mellan nämnder, OMFORDELNING_INOM organet flyttar mellan sina"
            + " områden och ramen är oförändrad, RESERVANVANDNING organet tar av sin reserv och ramen"
            + " är oförändrad.")
public enum Budgetandringstyp {
  TILLAGGSANSLAG(true),
  OMBUDGETERING(true),
  OMFORDELNING_NAMNDER(true),
  OMFORDELNING_INOM(false),
  RESERVANVANDNING(false);

  private final boolean ramen;

  Budgetandringstyp(boolean ramen) {
    this.ramen = ramen;
  }

  /** Whether the frame of the board follows; otherwise the areas' changes sum to nothing. */
  boolean changesFrame() {
    return ramen;
  }

  /** The name in settings. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
