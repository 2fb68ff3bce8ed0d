package se.styrning.uppfoljning.rapport.vy;

import static se.styrning.uppfoljning.rapport.vy.Ekonomikolumn.netto;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.Naming;
import se.styrning.shared.html.Swedish;
import se.styrning.uppfoljning.Uppfoljningssteg;
import se.styrning.uppfoljning.avsnitt.Avsnittskod;
import se.styrning.uppfoljning.rapport.Hanvisning;
import se.styrning.uppfoljning.rapport.Kravsteg;
import se.styrning.uppfoljning.rapport.Rapport;
import se.styrning.uppfoljning.rapport.Saknas;
import se.styrning.uppfoljning.tillfalle.Mottagare;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.uppfoljning.utfall.berakning.Avrundat;
import se.styrning.uppfoljning.utfall.berakning.Utfallssumma;

/**
 * A report as people read it: every value in words or figures, ready to be put in its place.
 *
 * @param allt whether more than the economy is followed up
 * @param plan the address of the plan as seen from the report
 * @param utanPlandel why nothing of a part is followed up, to be followed by what there is none of
 */
public record Rapportvy(
    Rapport rapport,
    String titel,
    String period,
    String lage,
    @Nullable String inledning,
    @Nullable String driftekonomi,
    List<Nyckeltal> nyckeltal,
    Ekonomivy ekonomi,
    @Nullable Underskottsvy underskott,
    List<Atgardsvy> atgarder,
    List<Tidigare> tidigare,
    boolean allt,
    @Nullable String inriktningstext,
    @Nullable String inriktningslage,
    List<Inriktningsvy> inriktningar,
    @Nullable String indikatortext,
    List<Indikatorvy> indikatorer,
    List<Textdel> egnaTexter,
    List<Hanvisningsvy> hanvisningar,
    List<Brist> brister,
    List<Rad> uppgifter,
    List<Del> omfattning,
    String plan,
    String utanPlandel) {

  /** One of the figures that the report begins with. */
  record Nyckeltal(String namn, String tal, String jamfort, boolean worse) {}

  record Tidigare(String namn, List<Atgardsvy> atgarder) {}

  record Hanvisningsvy(String namn, @Nullable String text, String hanvisning, String adress) {}

  record Brist(String steg, String text) {}

  record Rad(String namn, List<String> varden) {}

  record Del(String namn, String niva, String kalla) {}

  public static Rapportvy of(Rapport rapport) {
    Rapporttillfalle tillfalle = rapport.tillfalle();
    return new Rapportvy(
        rapport,
        tillfalle.namn() + " " + tillfalle.ar(),
        Swedish.period(tillfalle.periodStart(), tillfalle.periodSlut()),
        state(rapport.inlamning()),
        Textdel.text(rapport, Avsnittskod.SAMMANFATTNING),
        Textdel.text(rapport, Avsnittskod.DRIFTEKONOMI),
        keyFigures(rapport),
        Ekonomivy.of(rapport.ekonomi(), tillfalle),
        Underskottsvy.of(rapport),
        Atgardsvy.of(rapport, rapport.atgarder()),
        rapport.tidigareAtgarder().stream()
            .map(
                tidigare ->
                    new Tidigare(tidigare.namn(), Atgardsvy.of(rapport, tidigare.atgarder())))
            .toList(),
        tillfalle.kod().isTertial(),
        Textdel.text(rapport, Avsnittskod.POLITISKA_INRIKTNINGAR),
        Inriktningsvy.summary(rapport.inriktningar()),
        Inriktningsvy.of(rapport.inriktningar()),
        Textdel.text(rapport, Avsnittskod.INDIKATORER),
        Indikatorvy.of(rapport),
        Textdel.of(rapport),
        rapport.hanvisningar().stream().map(hanvisning -> reference(rapport, hanvisning)).toList(),
        rapport.saknas().stream().map(Rapportvy::lack).toList(),
        facts(rapport),
        tillfalle.omfattning().stream()
            .map(
                del ->
                    new Del(
                        Naming.of(del.kod()),
                        Naming.of(del.niva()),
                        Objects.requireNonNullElse(del.kalla(), Swedish.SAKNAS)))
            .toList(),
        "../../verksamhetsplaner/" + tillfalle.organ() + "-" + tillfalle.ar(),
        rapport.ekonomi().budget() == null
            ? "Organet har ingen antagen plan för året, och därför"
            : "Organets plan för året har");
  }

  private static String state(@Nullable Uppfoljningssteg inlamning) {
    if (inlamning == null) {
      return "Arbetsmaterial, inte inlämnat";
    }
    return "Inlämnad "
        + Swedish.dag(inlamning.datum())
        + (inlamning.paragraf() == null ? "" : ", " + inlamning.paragraf())
        + (inlamning.diarienummer() == null ? "" : ", dnr " + inlamning.diarienummer());
  }

  private static List<Nyckeltal> keyFigures(Rapport rapport) {
    Utfallssumma summa = rapport.ekonomi().summa();
    if (summa == null) {
      return List.of();
    }
    Avrundat a = summa.avrundat();
    String manader =
        Swedish.manader(rapport.tillfalle().periodStart(), rapport.tillfalle().periodSlut());
    List<Nyckeltal> alla = new ArrayList<>();
    alla.add(figure("Utfall " + manader, a.utfallPeriod(), "Budget", netto(a.budgetPeriod())));
    alla.add(difference("Avvikelse " + manader, a.avvikelsePeriod(), "mot budget för perioden"));
    if (rapport.tillfalle().kod() == Tillfalleskod.DEC) {
      alla.add(
          figure("Budget helår", netto(a.budgetHelar()), "Sista prognos", a.foregaendePrognos()));
      alla.add(difference("Prognosfel", a.prognosfel(), "utfall mot sista prognos"));
    } else {
      alla.add(figure("Prognos helår", a.prognosHelar(), "Budget", netto(a.budgetHelar())));
      alla.add(difference("Prognosavvikelse", a.prognosavvikelse(), "mot budget för helåret"));
    }
    return List.copyOf(alla);
  }

  private static Nyckeltal figure(
      String namn, @Nullable BigDecimal tal, String other, @Nullable BigDecimal jamfort) {
    return new Nyckeltal(namn, Swedish.tal(tal), other + " " + Swedish.tal(jamfort), false);
  }

  private static Nyckeltal difference(String namn, @Nullable BigDecimal tal, String jamfort) {
    return new Nyckeltal(namn, Swedish.skillnad(tal), jamfort, tal != null && tal.signum() < 0);
  }

  private static Hanvisningsvy reference(Rapport rapport, Hanvisning hanvisning) {
    return new Hanvisningsvy(
        Naming.of(hanvisning.del()),
        Textdel.text(rapport, Avsnittskod.of(hanvisning.del())),
        hanvisning.text(),
        "../.." + hanvisning.adress());
  }

  private static Brist lack(Saknas saknas) {
    Kravsteg steg = saknas.kravsFor();
    return new Brist(steg == null ? "Upplysning" : Naming.of(steg), saknas.text());
  }

  private static List<Rad> facts(Rapport rapport) {
    Rapporttillfalle tillfalle = rapport.tillfalle();
    List<Rad> alla = new ArrayList<>();
    alla.add(new Rad("Rapportens nummer", List.of(rapport.tillfalleId())));
    alla.add(
        new Rad(
            "Period", List.of(Swedish.period(tillfalle.periodStart(), tillfalle.periodSlut()))));
    alla.add(
        new Rad("Går till", tillfalle.mottagare().stream().map(Rapportvy::recipient).toList()));
    if (tillfalle.lagstadgadDagJusterad() != null) {
      alla.add(
          new Rad(
              "Senast enligt lag",
              List.of(
                  "%s (%s)"
                      .formatted(
                          Swedish.dag(tillfalle.lagstadgadDagJusterad()), tillfalle.lagrum()))));
    }
    alla.add(new Rad("Budget", List.of(Ekonomivy.of(rapport.ekonomi(), tillfalle).budget())));
    return List.copyOf(alla);
  }

  private static String recipient(Mottagare mottagare) {
    return Naming.of(mottagare.typ()) + " (" + mottagare.kalla() + ")";
  }
}
