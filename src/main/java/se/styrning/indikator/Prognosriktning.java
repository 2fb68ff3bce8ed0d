package se.styrning.indikator;

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

  int sign() {
    return sign;
  }
}
