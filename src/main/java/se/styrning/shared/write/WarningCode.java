package se.styrning.shared.write;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What looks like a mistake. */
@Schema(
    name = "Varningskod",
    description =
        "OVANLIGT_TECKEN ett belopp har inte det tecken som dess slag brukar ha, OVANLIG_STORLEK ett"
            + " belopp är så stort som om det vore i tusental kronor, BUDGETAR_SAKNAS beloppen gäller"
            + " andra år än planens, PLAN_TOM planen har inga delar, och ett beslut om antagande nekas.")
public enum WarningCode {
  OVANLIGT_TECKEN,
  OVANLIG_STORLEK,
  BUDGETAR_SAKNAS,
  PLAN_TOM
}
