package se.styrning.ekonomi.budgetversion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/**
 * How a year's budget is spread over its months: by the weights of the area, a twelfth a month
 * where it has none.
 *
 * @param vikter twelve weights per area; a month's share is its weight of their sum
 */
public record Periodisering(Map<String, List<BigDecimal>> vikter) {

  private static final BigDecimal TWELVE = new BigDecimal("12");

  /** The budget of an area from January through a month, not yet rounded. */
  public Belopp budget(Omradeslage omrade, int manader) {
    Belopp helar = omrade.reviderad();
    return new Belopp(
        share(omrade.omrade(), helar.intakt(), manader),
        share(omrade.omrade(), helar.kostnad(), manader),
        share(omrade.omrade(), helar.resultat(), manader));
  }

  private BigDecimal share(String omrade, BigDecimal belopp, int manader) {
    List<BigDecimal> weights = vikter.get(omrade);
    BigDecimal part = weights == null ? new BigDecimal(manader) : sum(weights.subList(0, manader));
    BigDecimal whole = weights == null ? TWELVE : sum(weights);
    return belopp.multiply(part).divide(whole, MathContext.DECIMAL128);
  }

  private static BigDecimal sum(List<BigDecimal> weights) {
    return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
