package se.styrning.uppfoljning.helhet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.globalamal.GlobaltMal;
import se.styrning.uppfoljning.agenda.Agendamal;
import se.styrning.uppfoljning.agenda.Agendauppfoljning;
import se.styrning.uppfoljning.agenda.Nyckeltalskoppling;
import se.styrning.uppfoljning.agenda.Nyckeltalsserie;
import se.styrning.uppfoljning.geh.Gehmal;
import se.styrning.uppfoljning.geh.Gehperspektiv;
import se.styrning.uppfoljning.geh.Gehplan;
import se.styrning.uppfoljning.geh.Gehuppfoljning;
import se.styrning.uppfoljning.jamforelse.Jamforelsetal;
import se.styrning.uppfoljning.kommun.HelhetId;
import se.styrning.uppfoljning.kommun.Helhetstillfalle;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Omfattningsniva;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;

/**
 * What a follow-up is computed of.
 *
 * @param plan the plan that counts; null when none has been adopted
 * @param jamforelsegrupp the group that the municipality is held against; null without one
 * @param andra its members but for the municipality itself
 * @param kopplingar the measures that hold for the year
 * @param mal the global goals; empty when they are not followed up
 */
record Helhetsunderlag(
    Helhetstillfalle tillfalle,
    @Nullable Gehplan plan,
    @Nullable String jamforelsegrupp,
    List<String> andra,
    List<Nyckeltalskoppling> kopplingar,
    List<GlobaltMal> mal,
    Jamforelsetal tal) {

  /**
   * The whole follow-up.
   *
   * @param uppgift what is shown of what is entered
   * @param harVarden whether anything is entered
   */
  Helhetsuppfoljning with(Helhetsuppgift uppgift, boolean harVarden) {
    HelhetId id = tillfalle.id();
    Rapporttillfalle occasion = tillfalle.tillfalle();
    return new Helhetsuppfoljning(
        id.id(),
        id.kommunkod(),
        id.ar(),
        id.kod(),
        occasion.namn(),
        occasion.periodSlut(),
        Omfattningsniva.KOMMUN,
        tillfalle.isWorkingMaterial(),
        harVarden,
        uppgift.kommentar(),
        Gehuppfoljning.of(
            plan, jamforelsegrupp, gehMal(), perspektiv(uppgift), uppgift.gehKommentar()),
        tillfalle.has(Omfattningskod.AGENDA2030_HELHET) ? agenda(uppgift) : null,
        uppgift.balanskravsprognos());
  }

  private List<Gehmal> gehMal() {
    return plan == null
        ? List.of()
        : plan.mal().stream()
            .map(target -> Gehmal.of(target, tillfalle.id().ar(), tal, andra))
            .toList();
  }

  private List<Gehperspektiv> perspektiv(Helhetsuppgift uppgift) {
    return plan == null ? List.of() : plan.perspektiv().stream().map(uppgift::assessed).toList();
  }

  private Agendauppfoljning agenda(Helhetsuppgift uppgift) {
    return new Agendauppfoljning(
        uppgift.agendaKommentar(),
        mal.stream()
            .map(goal -> Agendamal.of(goal, uppgift.words(goal.nummer()), series(goal.nummer())))
            .toList());
  }

  private List<Nyckeltalsserie> series(int globaltMal) {
    return kopplingar.stream()
        .filter(koppling -> koppling.globaltMal() == globaltMal)
        .map(koppling -> Nyckeltalsserie.of(koppling, tillfalle.id().ar(), tal, andra))
        .toList();
  }
}
