package se.styrning.uppfoljning.rapport.form;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.atgard.Atgard;
import se.styrning.uppfoljning.atgard.Atgardsbeslut;

/** A measure as people read it. */
record Atgardsvy(
    String nummer,
    String beskrivning,
    String effekt,
    String fran,
    String status,
    String beslut,
    @Nullable String uppfoljning) {

  static List<Atgardsvy> of(List<Atgard> atgarder) {
    return atgarder.stream().map(Atgardsvy::of).toList();
  }

  private static Atgardsvy of(Atgard atgard) {
    return new Atgardsvy(
        Objects.toString(atgard.nummer()),
        atgard.beskrivning(),
        Svenska.skillnad(atgard.beraknadEffekt())
            + " mnkr"
            + (atgard.iPrognosen() ? ", ingår i prognosen" : ""),
        Svenska.dag(atgard.franDatum()),
        Benamning.of(atgard.status()),
        decision(atgard.beslut()),
        atgard.uppfoljning());
  }

  private static String decision(@Nullable Atgardsbeslut beslut) {
    return beslut == null
        ? "Inte beslutad"
        : "%s %s %s".formatted(beslut.organ(), Svenska.dag(beslut.datum()), beslut.paragraf());
  }
}
