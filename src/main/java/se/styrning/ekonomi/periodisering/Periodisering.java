package se.styrning.ekonomi.periodisering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Belopp;
import se.styrning.ekonomi.budgetversion.Omradeslage;

/** How a year's budget is spread over its months. */
@Schema(
    description =
        "Hur årets budget fördelas på månader: med områdets vikter, och med en tolftedel i månaden"
            + " för områden som inte har några.")
public record Periodisering(
    @Schema(
            description = "Planens identitet.",
            examples = "1441-ks-2023",
            nullable = true,
            readOnly = true)
        @Nullable String planId,
    @Schema(description = "Områden med egna vikter, i planens ordning.", maxItems = 500)
        List<Periodiseringsrad> rader) {

  private static final BigDecimal TWELVE = new BigDecimal("12");

  /** The budget of an area from January through a month, not yet rounded. */
  public Belopp budget(Omradeslage omrade, int manader) {
    Belopp helar = omrade.reviderad();
    List<BigDecimal> vikter =
        rader.stream()
            .filter(rad -> rad.omrade().equals(omrade.omrade()))
            .map(Periodiseringsrad::vikter)
            .findFirst()
            .orElse(null);
    BigDecimal part = vikter == null ? new BigDecimal(manader) : sum(vikter.subList(0, manader));
    BigDecimal whole = vikter == null ? TWELVE : sum(vikter);
    return new Belopp(
        share(helar.intakt(), part, whole),
        share(helar.kostnad(), part, whole),
        share(helar.resultat(), part, whole));
  }

  private static BigDecimal share(BigDecimal belopp, BigDecimal part, BigDecimal whole) {
    return belopp.multiply(part).divide(whole, MathContext.DECIMAL128);
  }

  static BigDecimal sum(List<BigDecimal> vikter) {
    return vikter.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
