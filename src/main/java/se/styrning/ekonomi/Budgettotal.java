package se.styrning.ekonomi;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;
import se.styrning.verksamhetsplan.Kalla;
import se.styrning.verksamhetsplan.Plandel;

/** The printed total of the budget table for one year. */
@Schema(
    description =
        "Tabellens tryckta totalrad för ett år. Den ersätts aldrig av en beräknad summa; skillnaden"
            + " står i avstamning.")
public record Budgettotal(
    @Schema(description = "Året budgeten gäller.", examples = "2023") int budgetar,
    @Schema(description = "Tryckt summa av bruttointäkter.", examples = "38.9")
        BigDecimal bruttoIntakt,
    @Schema(description = "Tryckt summa av bruttokostnader, minus.", examples = "-295.7")
        BigDecimal bruttoKostnad,
    @Schema(description = "Tryckt summa av budgeterade resultat.", examples = "-256.8")
        BigDecimal resultat,
    @Schema(
            description =
                "Beloppen som de är tryckta. Får utelämnas i en begäran; då blir det beloppen med"
                    + " decimalkomma.",
            extensions = @Extension(name = "x-valfri", value = "true", parseValue = true))
        TrycktaBelopp tryckt,
    Enhet enhet,
    @Schema(description = "Rad i källdokumentet.", examples = "313", nullable = true)
        @Nullable Integer kallrad,
    @Schema(
            description = "Raden varav nämndinterna intäkter: en upplysning, aldrig en addend.",
            nullable = true)
        @Nullable Varav varavNamndinternaIntakter,
    @Schema(
            description = "Anmärkningar som gäller totalraden. Härlett ur planens anmärkningar.",
            readOnly = true)
        List<String> anmarkningar) {

  /** The part of the document that holds the totals. */
  public static final Plandel<Budgettotal> DEL =
      new Plandel<>(
          "budgettotaler",
          "budgettotaler",
          Budgettotal.class,
          "budgetar",
          t -> Integer.toString(t.budgetar()));

  /** An amount that is part of another. */
  @Schema(name = "VaravBelopp", description = "Ett belopp som ingår i ett annat.")
  public record Varav(
      @Schema(description = "Beloppet i totalradens enhet.", examples = "0.5") BigDecimal belopp,
      @Schema(description = "Beloppet som det är tryckt.", examples = "0,5") String tryckt,
      @Schema(description = "Rad i källdokumentet.", examples = "319", nullable = true)
          @Nullable Integer kallrad,
      Kalla kalla) {}

  /** Prints the amounts when no print was given. */
  public Budgettotal {
    tryckt = tryckt == null ? TrycktaBelopp.of(bruttoIntakt, bruttoKostnad, resultat) : tryckt;
    anmarkningar = anmarkningar == null ? List.of() : anmarkningar;
  }
}
