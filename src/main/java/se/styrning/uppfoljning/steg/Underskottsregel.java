package se.styrning.uppfoljning.steg;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;
import se.styrning.uppfoljning.Uppfoljningslage.Oppen;
import se.styrning.uppfoljning.atgard.Atgard;
import se.styrning.uppfoljning.atgard.Atgardslasning;
import se.styrning.uppfoljning.utfall.Utfallslasning;
import se.styrning.uppfoljning.utfall.berakning.Ramprovning;

/**
 * The rule of the feared deficit (L65): a forecast below the frame is met with at least one decided
 * measure before the report is treated.
 */
@ApplicationScoped
class Underskottsregel {

  private final Utfallslasning utfall;
  private final Atgardslasning atgarder;

  Underskottsregel(Utfallslasning utfall, Atgardslasning atgarder) {
    this.utfall = utfall;
    this.atgarder = atgarder;
  }

  /** Refuses with 409, naming the rule and the amount, when no decided measure is there. */
  void requireMeasure(Oppen open) {
    Ramprovning provning = utfall.of(open.lage()).ramprovning();
    String tillfalleId = open.tillfalle().tillfalleId();
    if (provning == null
        || !Boolean.TRUE.equals(provning.befaratUnderskott())
        || atgarder.of(tillfalleId).stream().anyMatch(Atgard::meetsDeficit)) {
      return;
    }
    String amount = String.valueOf(provning.avvikelse());
    throw new DomainException(
        ProblemType.BEFARAT_UNDERSKOTT,
        List.of(Fault.parameter("tillfalleId", tillfalleId, Accepted.of("beslutad-atgard"))),
        "befarat-underskott.detail",
        amount.replace('.', ','),
        amount);
  }
}
