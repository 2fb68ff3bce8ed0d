package se.styrning.ekonomi.budgetversion;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Income, cost and result of a budget. The result is the decided one, not income plus cost. */
@Schema(
    description =
        "Intäkt, kostnad och resultat i mnkr. Resultatet är det beslutade, som för avrundningens"
            + " skull kan skilja sig från intäkt plus kostnad.")
public record Belopp(
    @Schema(description = "Intäkt, mnkr, plus.", examples = "4.4") BigDecimal intakt,
    @Schema(description = "Kostnad, mnkr, minus.", examples = "-81.9") BigDecimal kostnad,
    @Schema(description = "Resultat, netto, mnkr.", examples = "-77.5") BigDecimal resultat) {

  private static final BigDecimal ZERO = new BigDecimal("0.0");

  /** Nothing at all. */
  public static final Belopp NOLL = new Belopp(ZERO, ZERO, ZERO);

  /** Both together. */
  public Belopp plus(Belopp annat) {
    return new Belopp(
        intakt.add(annat.intakt), kostnad.add(annat.kostnad), resultat.add(annat.resultat));
  }
}
