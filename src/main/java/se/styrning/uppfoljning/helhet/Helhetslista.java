package se.styrning.uppfoljning.helhet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import se.styrning.organisation.Organ;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.kommun.HelhetId;
import se.styrning.uppfoljning.kommun.Kommunstyrelser;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;

/** Lists the follow-ups there are; like the schedule they are computed and need no plan. */
@ApplicationScoped
class Helhetslista {

  private static final String SETTINGS = "styrning.uppfoljning.";

  private final Kommunstyrelser kommunstyrelser;
  private final HelhetsuppfoljningRepository helheter;
  private final int firstYear;
  private final List<Tillfalleskod> koder;

  Helhetslista(
      Kommunstyrelser kommunstyrelser, HelhetsuppfoljningRepository helheter, Config config) {
    this.kommunstyrelser = kommunstyrelser;
    this.helheter = helheter;
    this.firstYear = config.getValue(SETTINGS + "forsta-ar", Integer.class);
    boolean april = config.getValue(SETTINGS + "geh-i-april", Boolean.class);
    this.koder =
        Arrays.stream(Tillfalleskod.values())
            .filter(kod -> kod.isLagstadgad() || (april && kod == Tillfalleskod.APR))
            .toList();
  }

  Page<Helhetspost> page(Helhetsfilter filter, PageParameters sidval) {
    List<Integer> years = years(filter.budgetar);
    Set<String> entered = helheter.ids(filter.kommunkod);
    List<Helhetspost> alla =
        kommunstyrelser.list(filter.kommunkod).stream()
            .flatMap(board -> years.stream().flatMap(year -> ofBoard(board, year)))
            .map(id -> Helhetspost.of(id, entered))
            .toList();
    return Paging.av(
        alla,
        Helhetspost.class,
        sidval,
        post -> Links.self(HelhetId.COLLECTION + "/" + post.helhetId()));
  }

  private Stream<HelhetId> ofBoard(Organ board, int year) {
    return Kommunstyrelser.exists(board, year)
        ? koder.stream().map(kod -> new HelhetId(board.kommunkod(), year, kod))
        : Stream.empty();
  }

  private List<Integer> years(@Nullable Integer budgetar) {
    if (budgetar == null) {
      int last = Uppfoljningslage.today().getYear() + 1;
      return IntStream.rangeClosed(firstYear, last).boxed().toList();
    }
    if (budgetar < HelhetId.FIRST_YEAR) {
      throw DomainException.badParameter(
          "budgetar", budgetar.toString(), Accepted.of("ar-fran", HelhetId.FIRST_YEAR));
    }
    return HelhetId.isYear(budgetar) ? List.of(budgetar) : List.of();
  }
}
