package se.styrning.verksamhetsplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a statement comes from; interpretation is never passed off as what was decided. */
@Schema(
    description =
        "Varifrån uppgiften kommer: PLAN står i det beslutade dokumentet, LAG författning, EXTERN"
            + " annan offentlig källa, TOLKNING slutsats av det tryckta, FORSLAG tjänstens förslag.")
public enum Kalla {
  PLAN,
  LAG,
  EXTERN,
  TOLKNING,
  FORSLAG
}
