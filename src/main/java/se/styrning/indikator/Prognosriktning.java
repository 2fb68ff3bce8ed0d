package se.styrning.indikator;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which way the plan expects the figure itself to go. */
@Schema(
    description =
        "Åt vilket håll planen väntar att talet går: OKANDE, MINSKANDE eller BIBEHALLEN. Säger inte"
            + " om det är bra; det gör onskadRiktning.")
public enum Prognosriktning {
  OKANDE(1),
  MINSKANDE(-1),
  BIBEHALLEN(0);

  private final int sign;

  Prognosriktning(int sign) {
    this.sign = sign;
  }

  /** Which way a figure has gone; a change no larger than the tolerance is none. */
  public static Prognosriktning of(BigDecimal forandring, BigDecimal tolerans) {
    if (forandring.abs().compareTo(tolerans) <= 0) {
      return BIBEHALLEN;
    }
    return forandring.signum() > 0 ? OKANDE : MINSKANDE;
  }

  int sign() {
    return sign;
  }
}
