package se.styrning.ekonomi;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The three amounts of a row exactly as they are printed. */
@Schema(description = "Radens tre belopp exakt som de är tryckta, med decimalkomma.")
public record TrycktaBelopp(
    @Schema(description = "Bruttointäkt som den är tryckt.", examples = "23,1", maxLength = 30)
        String bruttoIntakt,
    @Schema(description = "Bruttokostnad som den är tryckt.", examples = "-45,4", maxLength = 30)
        String bruttoKostnad,
    @Schema(
            description = "Budgeterat resultat som det är tryckt.",
            examples = "-22,3",
            maxLength = 30)
        String resultat) {

  /** The amounts with a decimal comma, for a plan that has no printed source. */
  static TrycktaBelopp of(BigDecimal bruttoIntakt, BigDecimal bruttoKostnad, BigDecimal resultat) {
    return new TrycktaBelopp(printed(bruttoIntakt), printed(bruttoKostnad), printed(resultat));
  }

  private static String printed(BigDecimal amount) {
    return amount.toPlainString().replace('.', ',');
  }
}
