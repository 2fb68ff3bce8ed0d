package se.styrning.uppfoljning.avsnitt;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;

/** What a text of a report is about. */
@Schema(
    description =
        "SAMMANFATTNING rapporten i korthet; de andra är delarna av det som följs upp, som i"
            + " tillfällets omfattning.")
public enum Avsnittskod {
  SAMMANFATTNING,
  DRIFTEKONOMI,
  POLITISKA_INRIKTNINGAR,
  INDIKATORER,
  GEH_MAL,
  AGENDA2030_HELHET,
  BALANSKRAV_PROGNOS,
  INTERN_KONTROLL,
  PRIVATA_UTFORARE;

  /** The text about a part of what is followed up. */
  public static Avsnittskod of(Omfattningskod kod) {
    return valueOf(kod.name());
  }

  /** The texts a report can have, in order. */
  static List<Avsnittskod> of(Rapporttillfalle tillfalle) {
    List<Avsnittskod> koder = new ArrayList<>(List.of(SAMMANFATTNING));
    tillfalle.omfattning().forEach(del -> koder.add(of(del.kod())));
    return koder;
  }
}
