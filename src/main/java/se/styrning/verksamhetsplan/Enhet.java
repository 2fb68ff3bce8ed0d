package se.styrning.verksamhetsplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Units of figures. */
@Schema(
    description =
        "Enhet: MNKR miljoner kronor, PROCENT procent, KR_PER_INVANARE kronor per invånare, INDEX"
            + " index 0–100, PLACERING plats i rangordning (1 är bäst), ANTAL antal.")
public enum Enhet {
  MNKR,
  PROCENT,
  KR_PER_INVANARE,
  INDEX,
  PLACERING,
  ANTAL
}
