package se.styrning.statistik;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param ar the year
 * @param varde the figure with the digits it is printed with; null where the cell is empty
 * @param tryckt the cell as printed; null where it is empty
 * @param slag what kind of cell it is; null where there is nothing to say
 */
record Cell(int ar, @Nullable BigDecimal varde, @Nullable String tryckt, @Nullable Cellslag slag) {

  @Nullable String slagnamn() {
    return slag == null ? null : slag.name();
  }

  /** How many decimals are printed. */
  int decimaler() {
    return varde == null ? 0 : Math.max(0, varde.scale());
  }
}
