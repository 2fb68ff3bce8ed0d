package se.styrning.uppfoljning.inriktning;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;

/** Whether a judgement looks ahead or back. */
@Schema(
    description =
        "PROGNOS hur det väntas bli vid årets slut (april och augusti), UTFALL hur det blev"
            + " (december).")
public enum Bedomningstyp {
  PROGNOS,
  UTFALL;

  static Bedomningstyp of(Tillfalleskod kod) {
    return kod == Tillfalleskod.DEC ? UTFALL : PROGNOS;
  }
}
