package se.styrning.uppfoljning.indikator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;

/**
 * A value entered on an occasion.
 *
 * @param ar the year of the occasion
 * @param kod which occasion of the year
 * @param indikator the indicator's identity in the plan
 * @param matar the year the value is of
 * @param varde in the indicator's unit, with as many decimals as {@code decimaler} says
 */
record Vardeinforing(
    int ar,
    Tillfalleskod kod,
    String indikator,
    int matar,
    BigDecimal varde,
    int decimaler,
    LocalDate publicerad,
    @Nullable String koladaId,
    @Nullable String kommentar) {

  /** The database keeps more decimals than the value was entered with. */
  Vardeinforing {
    varde = varde.setScale(decimaler, RoundingMode.UNNECESSARY);
  }

  /** Whether it was entered on this one of the board's occasions. */
  boolean isOf(Rapporttillfalle tillfalle) {
    return ar == tillfalle.ar() && kod == tillfalle.kod();
  }
}
