package se.styrning.ekonomi.mal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdict on a financial target. */
@Schema(
    description =
        "UPPFYLLT, EJ_UPPFYLLT, KAN_EJ_BEDOMAS när underlag saknas, BEDOMS_INTE när målet inte gäller"
            + " det enskilda värdet.")
public enum Bedomning {
  UPPFYLLT,
  EJ_UPPFYLLT,
  KAN_EJ_BEDOMAS,
  BEDOMS_INTE
}
