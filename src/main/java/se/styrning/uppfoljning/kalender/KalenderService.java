package se.styrning.uppfoljning.kalender;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.styrning.organisation.Organ;
import se.styrning.organisation.OrganisationService;
import se.styrning.shared.answer.FileAnswer;
import se.styrning.shared.link.BaseUrl;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.uppfoljning.SchemaService;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Schemafilter;

/**
 * The schedule as calendars: one to subscribe to for each board and each kommun, and one of
 * whatever a filter keeps. A calendar is never cut into pages, since a program reads one address.
 */
@ApplicationScoped
class KalenderService {

  static final String MEDIA_TYPE = "text/calendar";

  private static final String UTF_8 = MEDIA_TYPE + ";charset=UTF-8";

  /** A subscription holds the years from last year to two years ahead. */
  private static final int YEARS_BACK = 1;

  private static final int YEARS_AHEAD = 2;

  /**
   * Later years are not served as a calendar: what is published is kept, and a reader must not be
   * able to have rows written without end.
   */
  private static final int LAST_YEAR_AHEAD = 10;

  private final SchemaService schema;
  private final OrganisationService organisation;
  private final UtgavaRepository utgavor;
  private final BaseUrl baseUrl;

  KalenderService(
      SchemaService schema,
      OrganisationService organisation,
      UtgavaRepository utgavor,
      BaseUrl baseUrl) {
    this.schema = schema;
    this.organisation = organisation;
    this.utgavor = utgavor;
    this.baseUrl = baseUrl;
  }

  /** The calendar of a board; an organ that is unknown or never reports is 404. */
  FileAnswer ofOrgan(String id, HttpServerRequest request) {
    Organ organ = organisation.getOrgan(id);
    if (!SchemaService.reports(organ)) {
      throw DomainException.notFound("organ", id, Accepted.of("som-rapporterar"));
    }
    String kommun = organisation.getKommun(organ.kommunkod()).namnFullt();
    String namn = "Uppföljning: " + organ.namn() + ", " + kommun;
    return subscription(namn, Schemafilter.ofOrgan(id, organ.kommunkod()), request);
  }

  /** The calendar of all boards of a kommun; an unknown kommun is 404. */
  FileAnswer ofKommun(String kommunkod, HttpServerRequest request) {
    String namn = "Uppföljning: " + organisation.getKommun(kommunkod).namnFullt();
    return subscription(namn, Schemafilter.ofKommun(kommunkod), request);
  }

  private FileAnswer subscription(String namn, Schemafilter filter, HttpServerRequest request) {
    int year = Uppfoljningslage.today().getYear();
    return write(namn, schema.all(filter, year - YEARS_BACK, year + YEARS_AHEAD), request);
  }

  /** What a filter keeps, all of it; without a board or a kommun this is 400. */
  FileAnswer ofFilter(Schemafilter filter, HttpServerRequest request) {
    String whose = filter.organ() == null ? filter.kommunkod() : filter.organ();
    if (whose == null) {
      throw DomainException.badParameter("organ", "", Accepted.of("for-kalender"));
    }
    Integer year = filter.budgetar();
    int last = Uppfoljningslage.today().getYear() + LAST_YEAR_AHEAD;
    if (year != null && year > last) {
      throw DomainException.badParameter("budgetar", year.toString(), "2006–" + last);
    }
    return write("Uppföljning: " + whose, schema.all(filter), request);
  }

  private FileAnswer write(
      String namn, List<Rapporttillfalle> tillfallen, HttpServerRequest request) {
    List<Kalenderpost> poster = poster(tillfallen);
    String base = baseUrl.of(request);
    return new FileAnswer(Kalenderskrivare.write(namn, poster, published(poster), base), UTF_8);
  }

  private List<Kalenderpost> poster(List<Rapporttillfalle> tillfallen) {
    if (tillfallen.isEmpty()) {
      return List.of();
    }
    Map<String, String> names =
        organisation.organ(tillfallen.get(0).kommunkod()).stream()
            .collect(Collectors.toMap(Organ::organ, Organ::namn));
    return tillfallen.stream()
        .flatMap(t -> Kalenderposter.of(t, names.getOrDefault(t.organ(), t.organ())).stream())
        .toList();
  }

  /** What is published of the events, after what differs has been published. */
  private Map<String, Utgava> published(List<Kalenderpost> poster) {
    Map<String, Utgava> known = utgavor.get(poster);
    List<Kalenderpost> changed = poster.stream().filter(post -> !isIn(known, post)).toList();
    if (changed.isEmpty()) {
      return known;
    }
    utgavor.publish(changed);
    return utgavor.get(poster);
  }

  private static boolean isIn(Map<String, Utgava> known, Kalenderpost post) {
    Utgava utgava = known.get(post.uid());
    return utgava != null && utgava.isOf(post);
  }
}
