package se.styrning.uppfoljning.kalender;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Chooses the form of the schedule from Accept (RFC 9110 12.5.1). Where two methods share an
 * address, the framework gives the first of them when none is acceptable, which must be 406, and
 * fails on what it cannot read.
 */
class Formval {

  private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** In the order they are preferred where a caller does not mind. */
  private static final List<MediaType> FORMS =
      List.of(
          MediaType.APPLICATION_JSON_TYPE,
          new MediaType("text", "csv"),
          MediaType.valueOf(KalenderService.MEDIA_TYPE));

  @ServerRequestFilter(preMatching = true, nonBlocking = true)
  public void choose(ContainerRequestContext request) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    String path = request.getUriInfo().getPath().replaceAll("^/+|/+$", "");
    boolean reads = READS.contains(request.getMethod());
    if (accept != null && reads && path.equals("uppfoljningsschema")) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT, chosen(accept).toString());
    }
  }

  private static MediaType chosen(String accept) {
    if (accept.isBlank()) {
      return FORMS.get(0);
    }
    List<MediaType> ranges = Stream.of(accept.split(",", -1)).flatMap(Formval::range).toList();
    return FORMS.stream()
        .filter(form -> quality(form, ranges) > 0)
        .sorted(Comparator.comparingDouble((MediaType form) -> -quality(form, ranges)))
        .findFirst()
        .orElseThrow(NotAcceptableException::new);
  }

  /** A part of the header as a range of forms; none where it cannot be read as one. */
  private static Stream<MediaType> range(String part) {
    try {
      return Stream.of(MediaType.valueOf(part.strip()));
    } catch (IllegalArgumentException unreadable) {
      return Stream.empty();
    }
  }

  /** What the narrowest range that a form belongs to says; 0 where there is none. */
  private static double quality(MediaType form, List<MediaType> ranges) {
    return ranges.stream()
        .filter(form::isCompatible)
        .max(Comparator.comparingInt(Formval::narrowness))
        .map(Formval::quality)
        .orElse(0.0);
  }

  private static int narrowness(MediaType range) {
    if (range.isWildcardType()) {
      return 0;
    }
    return range.isWildcardSubtype() ? 1 : 2;
  }

  private static double quality(MediaType range) {
    try {
      return Double.parseDouble(range.getParameters().getOrDefault("q", "1"));
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }
}
