package se.styrning.ekonomi.budgetversion;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The frame of the board, net. */
@Schema(
    description =
        "Organets ram, netto i mnkr: planens tryckta totala resultat, vad kommunfullmäktige ändrat"
            + " den med, och båda tillsammans.")
public record Ram(
    @Schema(description = "Som antagen: den tryckta totalen.", examples = "-256.8")
        BigDecimal ursprunglig,
    @Schema(description = "Beslutade ändringar; minus är en större ram.", examples = "0.0")
        BigDecimal andring,
    @Schema(description = "Ramen som den gäller.", examples = "-256.8") BigDecimal reviderad,
    @Schema(
            description =
                "Ramen minus summan av områdenas resultat. Annat än noll beror på avrundning i"
                    + " planens tryckta belopp.",
            examples = "0.0")
        BigDecimal differens) {

  static Ram of(BigDecimal ursprunglig, BigDecimal andring, BigDecimal omraden) {
    BigDecimal reviderad = ursprunglig.add(andring);
    return new Ram(
        Tal.given(ursprunglig),
        Tal.given(andring),
        Tal.given(reviderad),
        Tal.given(reviderad.subtract(omraden)));
  }
}
