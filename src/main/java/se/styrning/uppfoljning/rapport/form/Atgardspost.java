package se.styrning.uppfoljning.rapport.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.Naming;
import se.styrning.uppfoljning.atgard.Atgard;
import se.styrning.uppfoljning.atgard.Atgardsbeslut;
import se.styrning.uppfoljning.rapport.Rapport;

/** A measure of this or an earlier occasion of the year as a row of a table. */
record Atgardspost(
    boolean exempel,
    String tillfalleId,
    @Nullable Integer nummer,
    String beskrivning,
    BigDecimal beraknadEffekt,
    LocalDate franDatum,
    boolean iPrognosen,
    String status,
    @Nullable String organ,
    @Nullable LocalDate datum,
    @Nullable String paragraf,
    @Nullable String uppfoljning) {

  static List<Atgardspost> of(Rapport rapport) {
    List<Atgardspost> rader = new ArrayList<>();
    rapport.atgarder().forEach(atgard -> rader.add(of(rapport, rapport.tillfalleId(), atgard)));
    rapport
        .tidigareAtgarder()
        .forEach(
            tidigare ->
                tidigare
                    .atgarder()
                    .forEach(atgard -> rader.add(of(rapport, tidigare.tillfalleId(), atgard))));
    return rader;
  }

  private static Atgardspost of(Rapport rapport, String tillfalleId, Atgard atgard) {
    Atgardsbeslut beslut = atgard.beslut();
    return new Atgardspost(
        rapport.exempel(),
        tillfalleId,
        atgard.nummer(),
        atgard.beskrivning(),
        atgard.beraknadEffekt(),
        atgard.franDatum(),
        atgard.iPrognosen(),
        Naming.of(atgard.status()),
        beslut == null ? null : beslut.organ(),
        beslut == null ? null : beslut.datum(),
        beslut == null ? null : beslut.paragraf(),
        atgard.uppfoljning());
  }
}
