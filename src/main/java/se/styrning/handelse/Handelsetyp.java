package se.styrning.handelse;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public events. The value is the type attribute of CloudEvents. */
@Schema(
    description =
        "Vad som hänt: en plan har antagits i en ny version, anmälts till kommunfullmäktige, öppnats"
            + " för revidering eller upphävts; en budget har ändrats; en uppföljning har nått ett nytt läge; en kommun, ett organ, en sektor eller en"
            + " jämförelsegrupp har ändrats.")
public enum Handelsetyp {
  PLAN_ANTAGEN("se.styrning.verksamhetsplan.antagen"),
  PLAN_ANMALD("se.styrning.verksamhetsplan.anmald"),
  PLAN_REVIDERAS("se.styrning.verksamhetsplan.revideras"),
  PLAN_UPPHAVD("se.styrning.verksamhetsplan.upphavd"),
  BUDGET_ANDRAD("se.styrning.budgetandring.beslutad"),
  UPPFOLJNING_LAGE("se.styrning.uppfoljning.lage"),
  KOMMUN_ANDRAD("se.styrning.kommun.andrad"),
  ORGAN_ANDRAT("se.styrning.organ.andrat"),
  SEKTOR_ANDRAD("se.styrning.sektor.andrad"),
  JAMFORELSEGRUPP_ANDRAD("se.styrning.jamforelsegrupp.andrad");

  private final String varde;

  Handelsetyp(String varde) {
    this.varde = varde;
  }

  /** The name on the wire. */
  @JsonValue
  public String varde() {
    return varde;
  }

  /** The name on the wire, which is also what a parameter is read from. */
  @Override
  public String toString() {
    return varde;
  }

  /** The type of a name on the wire; called when a parameter is read. */
  public static Handelsetyp fromString(String varde) {
    return Arrays.stream(values())
        .filter(typ -> typ.varde.equals(varde))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(varde));
  }
}
