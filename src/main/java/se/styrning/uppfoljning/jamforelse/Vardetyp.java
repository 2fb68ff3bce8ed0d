package se.styrning.uppfoljning.jamforelse;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.ekonomi.mal.FinansielltMal;

/** What kind of figure a value of a year is (källrad 262). */
@Schema(
    description =
        "UTFALL bokslutets värde, PROGNOS väntat utfall, BUDGET budgetårets värde, PLAN ett av de"
            + " följande planårens.")
public enum Vardetyp {
  UTFALL,
  PROGNOS,
  BUDGET,
  PLAN;

  public static Vardetyp of(FinansielltMal.Typ typ) {
    return switch (typ) {
      case BUDGET -> BUDGET;
      case PLAN -> PLAN;
    };
  }
}
