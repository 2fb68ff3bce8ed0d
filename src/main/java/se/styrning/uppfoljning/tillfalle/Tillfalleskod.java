package se.styrning.uppfoljning.tillfalle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The five occasions of a year, in the order their periods end (källrad 59). */
@Schema(
    description =
        "FEB månadsrapport februari, APR tertialrapport 1, AUG delårsrapport, OKT månadsrapport"
            + " oktober, DEC verksamhetsberättelse och årsbokslut (källrad 59).")
public enum Tillfalleskod {
  FEB("Månadsrapport februari", 2),
  APR("Tertialrapport 1", 4),
  AUG("Delårsrapport", 8),
  OKT("Månadsrapport oktober", 10),
  DEC("Verksamhetsberättelse och årsbokslut", 12);

  private final String namn;
  private final int manader;

  Tillfalleskod(String namn, int manader) {
    this.namn = namn;
    this.manader = manader;
  }

  public String namn() {
    return namn;
  }

  /** How many months the period has; it always begins on 1 January. */
  public int manader() {
    return manader;
  }

  /** The code that the id of an occasion ends with. */
  public static Tillfalleskod of(String tillfalleId) {
    return valueOf(
        tillfalleId.substring(tillfalleId.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT));
  }

  /** As it is written in addresses. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  public LocalDate periodSlut(int ar) {
    return YearMonth.of(ar, manader).atEndOfMonth();
  }

  /** The directions are followed up too, not the economy alone. */
  public boolean isTertial() {
    return this == APR || this == AUG || this == DEC;
  }

  /** The report is one that the law demands of the whole municipality. */
  public boolean isLagstadgad() {
    return this == AUG || this == DEC;
  }

  /** The last day by the letter of the law; null where the law has none. */
  @Nullable LocalDate lagstadgadDag(int ar) {
    return switch (this) {
      case AUG -> periodSlut(ar).plusMonths(2);
      case DEC -> LocalDate.of(ar + 1, 4, 15);
      default -> null;
    };
  }

  @Nullable String lagrum() {
    return switch (this) {
      case AUG -> "KL 11 kap. 16 §; LKBR 13 kap. 1 §";
      case DEC -> "KL 11 kap. 19–21 §§";
      default -> null;
    };
  }
}
