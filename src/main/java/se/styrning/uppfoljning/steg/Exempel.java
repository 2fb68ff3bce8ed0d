package se.styrning.uppfoljning.steg;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.atgard.Atgard;
import se.styrning.uppfoljning.inriktning.Inriktningsuppfoljning;
import se.styrning.uppfoljning.utfall.berakning.Utfallsrad;

/** What a file of examples holds: invented follow-ups of a plan that is there. */
record Exempel(List<Exempeluppfoljning> uppfoljningar) {

  /**
   * One follow-up, with what is entered in it.
   *
   * @param inlamning null where it is left under way
   */
  record Exempeluppfoljning(
      String tillfalleId,
      Stegbeslut paborjande,
      List<Utfallsrad> rader,
      List<Atgard> atgarder,
      @Nullable List<Inriktningsuppfoljning> inriktningar,
      @Nullable Stegbeslut inlamning) {

    /** A monthly report says nothing of directions. */
    @Override
    public List<Inriktningsuppfoljning> inriktningar() {
      return inriktningar == null ? List.of() : inriktningar;
    }
  }
}
