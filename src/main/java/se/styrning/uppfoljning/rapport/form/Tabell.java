package se.styrning.uppfoljning.rapport.form;

import java.util.List;
import se.styrning.uppfoljning.rapport.Rapport;

/**
 * A table of a report.
 *
 * @param typ the record of its rows, whose members are its columns
 */
record Tabell<T extends Record>(Class<T> typ, List<T> rader) {

  static Tabell<?> of(Rapporttabell tabell, Rapport rapport) {
    return switch (tabell) {
      case EKONOMI -> new Tabell<>(Ekonomipost.class, Ekonomipost.of(rapport));
      case ATGARDER -> new Tabell<>(Atgardspost.class, Atgardspost.of(rapport));
      case INRIKTNINGAR -> new Tabell<>(Inriktningsrad.class, Inriktningsrad.of(rapport));
      case INDIKATORER -> new Tabell<>(Indikatorrad.class, Indikatorrad.of(rapport));
    };
  }
}
