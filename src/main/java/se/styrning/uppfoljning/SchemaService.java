package se.styrning.uppfoljning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import se.styrning.organisation.Organ;
import se.styrning.organisation.OrganisationService;
import se.styrning.organisation.Organtyp;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.uppfoljning.tillfalle.Arbetsdagar;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Schemafilter;
import se.styrning.uppfoljning.tillfalle.Tillfallesregler;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

/**
 * Computes the schedule of every board; which boards there are and how far each follow-up has come
 * is read. An occasion that has been handed in stays as it was then.
 */
@ApplicationScoped
public class SchemaService {

  private static final String FIRST_YEAR = "styrning.uppfoljning.forsta-ar";
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /** The last year whose occasions all have dates with four digits in the year. */
  private static final int LAST_YEAR = 9998;

  /** The digits of a kommunkod, which every id begins with. */
  private static final int KOMMUNKOD = 4;

  private static final Pattern ID =
      Pattern.compile("([0-9]{4}-[a-z0-9-]{1,55})-([0-9]{4})-(feb|apr|aug|okt|dec)");

  private final OrganisationService organisation;
  private final UppfoljningRepository uppfoljningar;
  private final ObjectMapper mapper;
  private final Config config;

  SchemaService(
      OrganisationService organisation,
      UppfoljningRepository uppfoljningar,
      ObjectMapper mapper,
      Config config) {
    this.organisation = organisation;
    this.uppfoljningar = uppfoljningar;
    this.mapper = mapper;
    this.config = config;
  }

  /** One page of the occasions a caller wants, each in its present state. */
  Page<Rapporttillfalle> page(
      Schemafilter filter, PageParameters sidval, Function<Rapporttillfalle, Links> lankar) {
    List<Rapporttillfalle> alla = present(filter, years(filter.budgetar));
    Page<Rapporttillfalle> page = Paging.av(alla, Rapporttillfalle.class, sidval, lankar);
    return page.med(asHandedIn(page.poster()));
  }

  /** Every occasion a caller wants, each as it was handed in, else as it is computed now. */
  public List<Rapporttillfalle> all(Schemafilter filter) {
    return asHandedIn(present(filter, years(filter.budgetar)));
  }

  /** The same for the years from one to another, both included, instead of those of the filter. */
  public List<Rapporttillfalle> all(Schemafilter filter, int from, int to) {
    return asHandedIn(present(filter, IntStream.rangeClosed(from, to).boxed().toList()));
  }

  /**
   * An occasion, and whether what is known of it is invented.
   *
   * @param tillfalle in the state of its follow-up
   */
  public record Arstillfalle(Rapporttillfalle tillfalle, boolean exempel) {}

  /** The five occasions of a board and year; none of a year before those that are computed. */
  public List<Arstillfalle> year(String organ, String kommunkod, int ar) {
    if (ar < Arbetsdagar.FIRST_YEAR) {
      return List.of();
    }
    Map<String, UppfoljningEntity> begun = uppfoljningar.begun(organ, ar);
    return list(Schemafilter.ofOrgan(organ, kommunkod), List.of(ar)).stream()
        .map(computed -> ofYear(computed, begun.get(computed.tillfalleId())))
        .toList();
  }

  private Arstillfalle ofYear(Rapporttillfalle computed, @Nullable UppfoljningEntity begun) {
    return begun == null
        ? new Arstillfalle(computed, false)
        : new Arstillfalle(asFollowedUp(computed, begun), begun.exempel);
  }

  private List<Rapporttillfalle> present(Schemafilter filter, List<Integer> years) {
    Map<String, Uppfoljningsstatus> states = uppfoljningar.states(filter);
    return list(filter, years).stream()
        .map(t -> t.with(states.getOrDefault(t.tillfalleId(), t.status())))
        .toList();
  }

  private List<Rapporttillfalle> asHandedIn(List<Rapporttillfalle> rows) {
    List<String> handedIn =
        rows.stream()
            .filter(t -> t.status().compareTo(Uppfoljningsstatus.INLAMNAD) >= 0)
            .map(Rapporttillfalle::tillfalleId)
            .toList();
    if (handedIn.isEmpty()) {
      return rows;
    }
    Map<String, String> kept = uppfoljningar.handedIn(handedIn);
    return rows.stream().map(t -> asHandedIn(t, kept.get(t.tillfalleId()))).toList();
  }

  private Rapporttillfalle asHandedIn(Rapporttillfalle computed, @Nullable String kept) {
    return kept == null ? computed : read(kept).with(computed.status());
  }

  private Rapporttillfalle read(String kept) {
    try {
      return mapper.readValue(kept, Rapporttillfalle.class);
    } catch (JsonProcessingException corrupt) {
      throw new IllegalStateException("Stored occasion cannot be read", corrupt);
    }
  }

  /** The occasions a caller wants, board by board and in the order their periods end. */
  private List<Rapporttillfalle> list(Schemafilter filter, List<Integer> years) {
    Tillfallesregler regler = Tillfallesregler.of(config);
    Map<String, List<Organ>> kommuner =
        organisation.organ(filter.kommunkod).stream()
            .sorted(Comparator.comparing(Organ::organ))
            .collect(Collectors.groupingBy(Organ::kommunkod, TreeMap::new, Collectors.toList()));
    return kommuner.values().stream()
        .flatMap(organ -> ofKommun(organ, filter, years, regler))
        .filter(tillfalle -> filter.keeps(tillfalle.kod()))
        .toList();
  }

  /** Who a report goes to is looked up once for a year, not once for each board that reports. */
  static Stream<Rapporttillfalle> ofKommun(
      List<Organ> organ, Schemafilter filter, List<Integer> years, Tillfallesregler regler) {
    Map<Integer, Map<Organtyp, String>> ofYear = new HashMap<>();
    years.forEach(year -> ofYear.put(year, firstOfEachType(organ, year)));
    return organ.stream()
        .filter(board -> filter.keeps(board.organ(), board.kommunkod()))
        .flatMap(
            board ->
                years.stream()
                    .filter(year -> reports(board, year))
                    .flatMap(
                        year ->
                            Rapporttillfalle.alla(
                                board, year, ofYear.getOrDefault(year, Map.of()), regler)
                                .stream()));
  }

  private static Map<Organtyp, String> firstOfEachType(List<Organ> organ, int year) {
    Map<Organtyp, String> first = new EnumMap<>(Organtyp.class);
    organ.stream()
        .filter(one -> exists(one, year))
        .forEach(one -> first.putIfAbsent(one.typ(), one.organ()));
    return first;
  }

  /** One occasion as it is computed now, planned; an id of none is 404. */
  Rapporttillfalle computed(String id) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) < Arbetsdagar.FIRST_YEAR) {
      throw unknown(id);
    }
    Schemafilter filter = new Schemafilter();
    filter.organ = parts.group(1);
    filter.kommunkod = id.substring(0, KOMMUNKOD);
    filter.budgetar = Integer.valueOf(parts.group(2));
    return list(filter, years(filter.budgetar)).stream()
        .filter(tillfalle -> tillfalle.tillfalleId().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  /** The occasion as it was handed in; nothing before that. */
  Optional<Rapporttillfalle> handedIn(UppfoljningEntity uppfoljning) {
    return Optional.ofNullable(uppfoljning.tillfalle).map(this::read);
  }

  /** An occasion in the state of its follow-up, as it was when handed in if it has been. */
  Rapporttillfalle asFollowedUp(Rapporttillfalle computed, UppfoljningEntity uppfoljning) {
    return asHandedIn(computed.with(uppfoljning.status), uppfoljning.tillfalle);
  }

  private static DomainException unknown(String id) {
    return DomainException.notFound(
        "tillfalleId", id, Accepted.of("tillfalle", Arbetsdagar.FIRST_YEAR));
  }

  private static boolean reports(Organ organ, int year) {
    return reports(organ) && exists(organ, year);
  }

  /** Whether an organ is one that reports, whatever the year. */
  public static boolean reports(Organ organ) {
    return organ.typ() == Organtyp.KS || organ.typ() == Organtyp.NAMND;
  }

  /** Whether an organ exists on any day of a year. */
  private static boolean exists(Organ organ, int year) {
    LocalDate from = organ.giltigFran();
    LocalDate till = organ.giltigTill();
    return (from == null || from.getYear() <= year) && (till == null || till.getYear() >= year);
  }

  private List<Integer> years(@Nullable Integer budgetar) {
    if (budgetar == null) {
      int firstYear = config.getValue(FIRST_YEAR, Integer.class);
      return IntStream.rangeClosed(firstYear, LocalDate.now(SWEDEN).getYear() + 1).boxed().toList();
    }
    if (budgetar < Arbetsdagar.FIRST_YEAR) {
      throw DomainException.badParameter(
          "budgetar", budgetar.toString(), Accepted.of("ar-fran", Arbetsdagar.FIRST_YEAR));
    }
    return budgetar > LAST_YEAR ? List.of() : List.of(budgetar);
  }
}
