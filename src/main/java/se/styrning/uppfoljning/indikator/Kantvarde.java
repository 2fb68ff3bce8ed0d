package se.styrning.uppfoljning.indikator;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.indikator.Indikator;
import se.styrning.indikator.Indikatorvarde;
import se.styrning.verksamhetsplan.Enhet;

/** A value that a report knows: printed in the plan, or entered since. */
@Schema(description = "Ett värde som är känt när rapporten skrivs: ur planen eller infört senare.")
public record Kantvarde(
    @Schema(description = "Året värdet avser.", examples = "2023") int matar,
    @Schema(description = "Värdet i indikatorns enhet.", examples = "86") BigDecimal varde,
    @Schema(description = "Antal decimaler.", examples = "0") int decimaler,
    @Schema(
            description =
                "Ur planen: som det är tryckt. Infört: skrivet på samma sätt, med decimalkomma.",
            examples = "86")
        String tryckt,
    @Schema(
            description = "Dagen då värdet blev offentligt. null: det står i planen.",
            examples = "2023-09-26",
            nullable = true)
        @Nullable LocalDate publicerad,
    @Schema(
            description = "Serien i Kolada. null: serien finns inte där.",
            examples = "U07451",
            nullable = true)
        @Nullable String koladaId) {

  private static final DecimalFormatSymbols SWEDISH = new DecimalFormatSymbols(Locale.ROOT);

  static {
    SWEDISH.setDecimalSeparator(',');
    SWEDISH.setGroupingSeparator(' ');
  }

  /** A value of the plan's table, which is not empty. */
  static Kantvarde of(Indikator indikator, Indikatorvarde planens) {
    BigDecimal varde = planens.figure();
    String tryckt = planens.tryckt();
    return new Kantvarde(
        planens.matar(),
        varde,
        Math.max(0, varde.scale()),
        tryckt == null ? printed(varde, indikator.enhet()) : tryckt,
        null,
        indikator.koladaId());
  }

  static Kantvarde of(Indikator indikator, Vardeinforing infort) {
    return new Kantvarde(
        infort.matar(),
        infort.varde(),
        infort.decimaler(),
        printed(infort.varde(), indikator.enhet()),
        infort.publicerad(),
        infort.koladaId());
  }

  /** As a value to compare with others. */
  Indikatorvarde figure() {
    return new Indikatorvarde(matar, varde, tryckt, null);
  }

  /** As Swedish plans print figures: decimal comma, a space between thousands. */
  private static String printed(BigDecimal varde, Enhet enhet) {
    DecimalFormat format = new DecimalFormat("#,##0", SWEDISH);
    format.setMinimumFractionDigits(varde.scale());
    format.setMaximumFractionDigits(varde.scale());
    return format.format(varde) + (enhet == Enhet.PROCENT ? "%" : "");
  }
}
