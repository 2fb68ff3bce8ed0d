package se.styrning.uppfoljning.utfall.berakning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why there are no areas to follow up. */
@Schema(description = "PLAN_EJ_ANTAGEN: organet har ingen antagen plan för året.")
public enum Utfallsorsak {
  PLAN_EJ_ANTAGEN
}
