package se.styrning.uppfoljning.rapport.vy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.Naming;
import se.styrning.shared.html.Swedish;
import se.styrning.uppfoljning.atgard.Atgard;
import se.styrning.uppfoljning.atgard.Atgardsbeslut;
import se.styrning.uppfoljning.rapport.Rapport;

/** A measure as people read it. */
record Atgardsvy(
    String nummer,
    String beskrivning,
    String effekt,
    String fran,
    String status,
    String beslut,
    @Nullable String uppfoljning) {

  static List<Atgardsvy> of(Rapport rapport, List<Atgard> atgarder) {
    return atgarder.stream().map(atgard -> of(rapport, atgard)).toList();
  }

  private static Atgardsvy of(Rapport rapport, Atgard atgard) {
    return new Atgardsvy(
        Objects.toString(atgard.nummer()),
        atgard.beskrivning(),
        Swedish.skillnad(atgard.beraknadEffekt())
            + " mnkr"
            + (atgard.iPrognosen() ? ", ingår i prognosen" : ""),
        Swedish.dag(atgard.franDatum()),
        Naming.of(atgard.status()),
        decision(rapport, atgard.beslut()),
        atgard.uppfoljning());
  }

  private static String decision(Rapport rapport, @Nullable Atgardsbeslut beslut) {
    return beslut == null
        ? "Inte beslutad"
        : "%s %s %s"
            .formatted(organ(rapport, beslut), Swedish.dag(beslut.datum()), beslut.paragraf());
  }

  /** Only the board itself and kommunfullmäktige decide measures. */
  private static String organ(Rapport rapport, Atgardsbeslut beslut) {
    return beslut.organ().equals(rapport.tillfalle().organ())
        ? rapport.organnamn()
        : "Kommunfullmäktige";
  }
}
