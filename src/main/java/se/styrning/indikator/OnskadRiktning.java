package se.styrning.indikator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way is better. */
@Schema(description = "Vilket håll som är bättre: HOGRE värde eller LAGRE värde.")
public enum OnskadRiktning {
  HOGRE,
  LAGRE;

  /** How a change of the given sign is to be seen. */
  Utveckling of(int sign) {
    if (sign == 0) {
      return Utveckling.OFORANDRAD;
    }
    return (sign > 0) == (this == HOGRE) ? Utveckling.FORBATTRAD : Utveckling.FORSAMRAD;
  }
}
