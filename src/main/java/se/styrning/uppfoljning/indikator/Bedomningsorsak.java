package se.styrning.uppfoljning.indikator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a trend or a forecast can't be judged. */
@Schema(
    description =
        "INGET_VARDE inget värde är känt, INGET_FOREGAENDE_VARDE det finns inget tidigare värde att"
            + " jämföra med, SERIEBROTT värdena hör till olika serier och jämförs inte, INGEN_PROGNOS"
            + " planen har ingen prognos, INGET_VARDE_FOR_PROGNOSARET inget värde är känt för året"
            + " som prognosen avser eller ett senare.")
public enum Bedomningsorsak {
  INGET_VARDE,
  INGET_FOREGAENDE_VARDE,
  SERIEBROTT,
  INGEN_PROGNOS,
  INGET_VARDE_FOR_PROGNOSARET
}
