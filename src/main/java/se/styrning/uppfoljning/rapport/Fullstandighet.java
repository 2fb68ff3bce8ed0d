package se.styrning.uppfoljning.rapport;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.Uppfoljning;
import se.styrning.uppfoljning.atgard.Atgard;
import se.styrning.uppfoljning.avsnitt.Avsnittskod;
import se.styrning.uppfoljning.avsnitt.Rapportavsnitt;
import se.styrning.uppfoljning.indikator.Indikatoruppfoljning;
import se.styrning.uppfoljning.indikator.Kantvarde;
import se.styrning.uppfoljning.inriktning.Inriktningsuppfoljning;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.uppfoljning.utfall.berakning.Ramprovning;
import se.styrning.uppfoljning.utfall.berakning.Utfallsrad;
import se.styrning.uppfoljning.utfall.berakning.Utfallstabell;

/** Finds what a report lacks. */
final class Fullstandighet {

  /** What has no figures, so that the report says nothing of it without a text. */
  private static final Set<Omfattningskod> WORDS_ALONE =
      Set.of(Omfattningskod.INTERN_KONTROLL, Omfattningskod.PRIVATA_UTFORARE);

  private final Rapporttillfalle tillfalle;
  private final List<Saknas> saknas = new ArrayList<>();

  Fullstandighet(Rapporttillfalle tillfalle) {
    this.tillfalle = tillfalle;
  }

  /** What is missing, in the order of the report. */
  List<Saknas> saknas() {
    return List.copyOf(saknas);
  }

  Fullstandighet ekonomi(Utfallstabell ekonomi, List<Atgard> atgarder) {
    if (ekonomi.orsak() != null) {
      add(
          Saknaskod.PLAN_EJ_ANTAGEN,
          Omfattningskod.DRIFTEKONOMI,
          "/ekonomi/orsak",
          "/verksamhetsplaner?organ=" + tillfalle.organ() + "&budgetar=" + tillfalle.ar(),
          "Anta planen för " + tillfalle.ar() + ": utan den finns ingen budget att följa upp.",
          Kravsteg.INLAMNING);
    }
    for (int i = 0; i < ekonomi.rader().size(); i++) {
      omrade(ekonomi.rader().get(i), "/ekonomi/rader/" + i);
    }
    Ramprovning provning = ekonomi.ramprovning();
    if (provning != null
        && Boolean.TRUE.equals(provning.befaratUnderskott())
        && atgarder.stream().noneMatch(Atgard::meetsDeficit)) {
      add(
          Saknaskod.ATGARD,
          Omfattningskod.DRIFTEKONOMI,
          "/atgarder",
          below("/atgarder"),
          "Besluta minst en åtgärd och för in beslutet: prognosen är sämre än ramen.",
          Kravsteg.BEHANDLING);
    }
    return this;
  }

  private void omrade(Utfallsrad rad, String pekare) {
    if (rad.utfallPeriod() == null) {
      area(Saknaskod.UTFALL, rad, pekare + "/utfallPeriod", "Lämna utfallet för %s.");
    }
    if (rad.prognosHelar() == null && tillfalle.kod() != Tillfalleskod.DEC) {
      area(Saknaskod.PROGNOS, rad, pekare + "/prognosHelar", "Lämna prognosen för %s.");
    }
    if (rad.prognosavvikelse() != null
        && rad.prognosavvikelse().signum() < 0
        && rad.kommentar() == null) {
      area(
          Saknaskod.KOMMENTAR,
          rad,
          pekare + "/kommentar",
          "Kommentera %s: prognosen är sämre än budgeten.");
    }
  }

  private void area(Saknaskod kod, Utfallsrad rad, String pekare, String text) {
    add(
        kod,
        Omfattningskod.DRIFTEKONOMI,
        pekare,
        below("/utfallsrader/" + rad.omrade()),
        text.formatted(rad.namn()),
        Kravsteg.INLAMNING);
  }

  Fullstandighet inriktningar(List<Inriktningsuppfoljning> inriktningar) {
    for (int i = 0; i < inriktningar.size(); i++) {
      Inriktningsuppfoljning inriktning = inriktningar.get(i);
      if (inriktning.status() == null || inriktning.resultatforflyttning() == null) {
        add(
            Saknaskod.BEDOMNING,
            Omfattningskod.POLITISKA_INRIKTNINGAR,
            "/inriktningar/" + i + "/status",
            below("/inriktningar/" + inriktning.nummer()),
            "Bedöm inriktning "
                + inriktning.nummer()
                + " och skriv vilket resultat och vilken förflyttning den gett.",
            Kravsteg.INLAMNING);
      }
    }
    return this;
  }

  Fullstandighet indikatorer(List<Indikatoruppfoljning> indikatorer) {
    for (int i = 0; i < indikatorer.size(); i++) {
      Kantvarde senaste = indikatorer.get(i).senaste();
      if (senaste == null || senaste.publicerad() == null) {
        add(
            Saknaskod.INDIKATORVARDE,
            Omfattningskod.INDIKATORER,
            "/indikatorer/" + i + "/senaste",
            below("/indikatorer/" + indikatorer.get(i).indikator()),
            "För in ett nyare värde än planens för "
                + indikatorer.get(i).namn()
                + ", om det finns.",
            null);
      }
    }
    return this;
  }

  Fullstandighet avsnitt(List<Rapportavsnitt> avsnitt) {
    for (Omfattningskod kod : WORDS_ALONE.stream().sorted().toList()) {
      for (int i = 0; i < avsnitt.size(); i++) {
        if (avsnitt.get(i).kod() == Avsnittskod.of(kod) && avsnitt.get(i).text() == null) {
          add(
              Saknaskod.AVSNITT,
              kod,
              "/avsnitt/" + i + "/text",
              below("/avsnitt/" + kod),
              "Skriv om "
                  + (kod == Omfattningskod.INTERN_KONTROLL
                      ? "den interna kontrollen"
                      : "privata utförare")
                  + ".",
              null);
        }
      }
    }
    return this;
  }

  private void add(
      Saknaskod kod,
      Omfattningskod del,
      String pekare,
      String adress,
      String text,
      @Nullable Kravsteg kravsFor) {
    saknas.add(new Saknas(kod, del, pekare, adress, text, kravsFor));
  }

  private String below(String part) {
    return Uppfoljning.path(tillfalle.tillfalleId()) + part;
  }
}
