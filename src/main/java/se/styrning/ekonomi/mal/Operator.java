package se.styrning.ekonomi.mal;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a value is held against a threshold. */
@Schema(
    name = "Maloperator",
    description =
        "STORRE_AN värdet ska överstiga tröskeln, MINDRE_AN ligga under den, HOGST inte överstiga"
            + " den.")
public enum Operator {
  STORRE_AN,
  MINDRE_AN,
  HOGST;

  /** Whether a value reaches a threshold. */
  public Bedomning judge(BigDecimal value, BigDecimal threshold) {
    int comparison = value.compareTo(threshold);
    boolean met =
        switch (this) {
          case STORRE_AN -> comparison > 0;
          case MINDRE_AN -> comparison < 0;
          case HOGST -> comparison <= 0;
        };
    return met ? Bedomning.UPPFYLLT : Bedomning.EJ_UPPFYLLT;
  }

  /** The room left to the threshold; minus when it is passed. */
  public BigDecimal margin(BigDecimal value, BigDecimal threshold) {
    return this == STORRE_AN ? value.subtract(threshold) : threshold.subtract(value);
  }
}
