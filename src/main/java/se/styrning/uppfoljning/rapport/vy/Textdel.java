package se.styrning.uppfoljning.rapport.vy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.Naming;
import se.styrning.uppfoljning.avsnitt.Avsnittskod;
import se.styrning.uppfoljning.avsnitt.Rapportavsnitt;
import se.styrning.uppfoljning.rapport.Rapport;

/** A part of a report that is nothing but its text. */
record Textdel(String id, String namn, @Nullable String text) {

  private static final List<Avsnittskod> WORDS_ALONE =
      List.of(Avsnittskod.INTERN_KONTROLL, Avsnittskod.PRIVATA_UTFORARE);

  static List<Textdel> of(Rapport rapport) {
    return WORDS_ALONE.stream()
        .filter(kod -> rapport.avsnitt().stream().anyMatch(avsnitt -> avsnitt.kod() == kod))
        .map(kod -> new Textdel(Naming.id(kod), Naming.of(kod), text(rapport, kod)))
        .toList();
  }

  /** The text about a part, if one is written. */
  static @Nullable String text(Rapport rapport, Avsnittskod kod) {
    return rapport.avsnitt().stream()
        .filter(avsnitt -> avsnitt.kod() == kod)
        .findFirst()
        .map(Rapportavsnitt::text)
        .orElse(null);
  }
}
