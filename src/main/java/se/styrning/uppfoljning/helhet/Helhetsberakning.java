package se.styrning.uppfoljning.helhet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.mal.FinansielltMal;
import se.styrning.globalamal.GlobaltMalService;
import se.styrning.organisation.Jamforelsegrupp;
import se.styrning.uppfoljning.agenda.Nyckeltalskoppling;
import se.styrning.uppfoljning.agenda.NyckeltalskopplingService;
import se.styrning.uppfoljning.geh.Gehplan;
import se.styrning.uppfoljning.geh.Gehplaner;
import se.styrning.uppfoljning.jamforelse.JamforelseService;
import se.styrning.uppfoljning.jamforelse.Jamforelsekrets;
import se.styrning.uppfoljning.kommun.HelhetId;
import se.styrning.uppfoljning.kommun.Helhetstillfalle;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;

/** Reads what a follow-up is computed of, each kind in one statement. */
@ApplicationScoped
class Helhetsberakning {

  private final Gehplaner planer;
  private final Jamforelsekrets krets;
  private final NyckeltalskopplingService kopplingar;
  private final JamforelseService jamforelser;
  private final GlobaltMalService globalaMal;

  Helhetsberakning(
      Gehplaner planer,
      Jamforelsekrets krets,
      NyckeltalskopplingService kopplingar,
      JamforelseService jamforelser,
      GlobaltMalService globalaMal) {
    this.planer = planer;
    this.krets = krets;
    this.kopplingar = kopplingar;
    this.jamforelser = jamforelser;
    this.globalaMal = globalaMal;
  }

  /**
   * @param chosen the group to compare with; null for the one of the installation
   */
  Helhetsunderlag read(Helhetstillfalle tillfalle, @Nullable String chosen) {
    HelhetId id = tillfalle.id();
    boolean agenda = tillfalle.has(Omfattningskod.AGENDA2030_HELHET);
    Gehplan plan = planer.of(tillfalle.tillfalle()).orElse(null);
    Optional<Jamforelsegrupp> grupp = krets.of(id.kommunkod(), chosen);
    List<Nyckeltalskoppling> used = agenda ? used(id) : List.of();
    return new Helhetsunderlag(
        tillfalle,
        plan,
        grupp.map(Jamforelsegrupp::jamforelsegrupp).orElse(null),
        Jamforelsekrets.others(id.kommunkod(), grupp),
        used,
        agenda ? globalaMal.all() : List.of(),
        jamforelser.values(id.kommunkod(), matt(plan, used)));
  }

  private List<Nyckeltalskoppling> used(HelhetId id) {
    return kopplingar.chosen(id.kommunkod(), id.ar());
  }

  private static List<String> matt(@Nullable Gehplan plan, List<Nyckeltalskoppling> kopplingar) {
    return Stream.concat(
            plan == null ? Stream.empty() : plan.mal().stream().map(FinansielltMal::mal),
            kopplingar.stream().map(Nyckeltalskoppling::matt))
        .distinct()
        .toList();
  }
}
