package se.styrning.ekonomi;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;

/** The budget of one produktionsomrade for one year, as printed. */
@Schema(
    description =
        "Ett produktionsområdes budget för ett år, som den är tryckt. Intäkt är plus, kostnad och"
            + " nettokostnad minus.")
public record Budgetrad(
    @Schema(
            description = "Året budgeten gäller.",
            examples = "2023",
            minimum = "1900",
            maximum = "2999")
        int budgetar,
    @Schema(description = "Bruttointäkt i enheten, noll eller plus.", examples = "23.1")
        BigDecimal bruttoIntakt,
    @Schema(description = "Bruttokostnad i enheten, noll eller minus.", examples = "-45.4")
        BigDecimal bruttoKostnad,
    @Schema(
            description = "Budgeterat resultat som det är tryckt; minus är nettokostnad.",
            examples = "-22.3")
        BigDecimal resultat,
    @Schema(
            description =
                "Beloppen som de är tryckta. Får utelämnas i en begäran; då blir det beloppen med"
                    + " decimalkomma.",
            extensions = @Extension(name = "x-valfri", value = "true", parseValue = true))
        TrycktaBelopp tryckt,
    Enhet enhet,
    @Schema(description = "Rad i källdokumentet.", examples = "307", nullable = true)
        @Nullable Integer kallrad) {

  /** Prints the amounts when no print was given. */
  public Budgetrad {
    tryckt = tryckt == null ? TrycktaBelopp.of(bruttoIntakt, bruttoKostnad, resultat) : tryckt;
  }
}
