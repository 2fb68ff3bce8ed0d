package se.styrning.uppfoljning.helhet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;
import se.styrning.uppfoljning.agenda.Agendamal;
import se.styrning.uppfoljning.agenda.Agendauppfoljning;
import se.styrning.uppfoljning.geh.Gehperspektiv;
import se.styrning.uppfoljning.geh.Gehplan;
import se.styrning.uppfoljning.jamforelse.Jamforelsekrets;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;

/** Rules for what is entered that the contract's schema can't tell. */
@ApplicationScoped
class Helhetsgranskning {

  private static final Accepted NOTHING = Accepted.of("foljs-inte-upp");
  private static final Accepted ONCE = Accepted.of("en-gang.nummer");

  private final Jamforelsekrets krets;

  Helhetsgranskning(Jamforelsekrets krets) {
    this.krets = krets;
  }

  List<Fault> faults(Helhetsuppfoljning sent, Helhetsunderlag underlag) {
    List<Fault> faults = new ArrayList<>();
    Agendauppfoljning agenda = sent.agenda();
    Balanskravsprognos prognos = sent.balanskravsprognos();
    if (agenda != null && !underlag.tillfalle().has(Omfattningskod.AGENDA2030_HELHET)) {
      faults.add(Fault.pekare("/agenda", null, NOTHING));
    }
    if (prognos != null && !underlag.tillfalle().has(Omfattningskod.BALANSKRAV_PROGNOS)) {
      faults.add(Fault.pekare("/balanskravsprognos", null, NOTHING));
    }
    faults.addAll(group(sent, underlag));
    faults.addAll(perspectives(sent, underlag));
    if (agenda != null) {
      List<Agendamal> mal = agenda.globalaMal();
      faults.addAll(
          numbers(
              mal.stream().map(Agendamal::globaltMal).toList(),
              i -> "/agenda/globalaMal/" + i + "/globaltMal",
              number -> true,
              "1–17"));
    }
    return faults;
  }

  private List<Fault> group(Helhetsuppfoljning sent, Helhetsunderlag underlag) {
    String grupp = sent.geh().jamforelsegrupp();
    boolean known =
        grupp == null
            || grupp.equals(underlag.jamforelsegrupp())
            || krets.of(underlag.tillfalle().id().kommunkod(), grupp).isPresent();
    return known
        ? List.of()
        : List.of(Fault.pekare("/geh/jamforelsegrupp", grupp, "en grupp i /jamforelsegrupper"));
  }

  private static List<Fault> perspectives(Helhetsuppfoljning sent, Helhetsunderlag underlag) {
    Gehplan plan = underlag.plan();
    List<Integer> known =
        plan == null ? List.of() : plan.perspektiv().stream().map(p -> p.nummer()).toList();
    return numbers(
        sent.geh().verksamhetsperspektiv().stream().map(Gehperspektiv::nummer).toList(),
        i -> "/geh/verksamhetsperspektiv/" + i + "/nummer",
        known::contains,
        known.isEmpty()
            ? "–"
            : known.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private static List<Fault> numbers(
      List<Integer> numbers, IntFunction<String> place, Predicate<Integer> known, String accepted) {
    Set<Integer> seen = new HashSet<>();
    return IntStream.range(0, numbers.size())
        .filter(i -> !known.test(numbers.get(i)) || !seen.add(numbers.get(i)))
        .mapToObj(
            i ->
                known.test(numbers.get(i))
                    ? Fault.pekare(place.apply(i), numbers.get(i).toString(), ONCE)
                    : Fault.pekare(place.apply(i), numbers.get(i).toString(), accepted))
        .toList();
  }

  /** What there is to keep of a document without faults. */
  Helhetsuppgift entered(Helhetsuppfoljning sent, Helhetsunderlag underlag) {
    return Helhetsuppgift.of(sent, usual(underlag));
  }

  private @Nullable String usual(Helhetsunderlag underlag) {
    return krets
        .of(underlag.tillfalle().id().kommunkod(), null)
        .map(grupp -> grupp.jamforelsegrupp())
        .orElse(null);
  }
}
