package se.styrning.shared.list;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;

/**
 * What lists across plans accept besides {@link PageParameters}, for systems that pull them: a
 * place to read on from, only what has changed, and everything at once.
 */
public class PullParameters {

  /** One JSON object to a line. */
  public static final String NDJSON = "application/x-ndjson";

  private static final String CSV = "text/csv";

  /** Keeps years within what the database can hold; RFC 3339 has four digits too. */
  private static final Pattern INSTANT = Pattern.compile("[12]\\d{3}-\\d\\d-\\d\\dT.{5,40}");

  @QueryParam("efter")
  @Parameter(
      description =
          "Markör ur ett tidigare svar; posterna efter den ges, lika snabbt var i listan den än"
              + " står. 0 börjar från början. Ordningen är då sort, annars den äldsta ändringen"
              + " först (andrad). Följ `_links.next` tills den saknas. Förenas inte med page.",
      schema = @Schema(type = SchemaType.STRING, pattern = "^[A-Za-z0-9_-]+$"))
  @Nullable String efter;

  @QueryParam("andradEfter")
  @Parameter(
      description =
          "Bara poster ur planversioner som blivit offentliga efter denna tidpunkt, enligt RFC 3339"
              + " med zon (plustecken skrivs %2B): det största andrad som hämtats tidigare. En plan"
              + " som ändrats kommer hel, så byt alla dess poster; en plan som upphävts kommer inte"
              + " alls, vilket `/handelser` säger.",
      example = "2023-01-01T00:00:00Z",
      schema = @Schema(type = SchemaType.STRING, format = "date-time"))
  @Nullable String andradEfter;

  @QueryParam("hela")
  @DefaultValue("false")
  @Parameter(
      description =
          "Ger hela listan utan sidor, medan den läses: som CSV eller NDJSON. Med Accept:"
              + " application/x-ndjson ges den alltid hel. Förenas inte med limit, page och efter.",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  boolean hela;

  @Context @Nullable HttpHeaders headers;
  @Context @Nullable UriInfo uri;

  /** Only what became public after this; null for everything. */
  public @Nullable Instant changedAfter() {
    if (andradEfter == null) {
      return null;
    }
    try {
      if (INSTANT.matcher(andradEfter).matches()) {
        return OffsetDateTime.parse(andradEfter).toInstant();
      }
    } catch (DateTimeException impossibleDate) {
      throw refusal(andradEfter);
    }
    throw refusal(andradEfter);
  }

  private static DomainException refusal(String value) {
    return DomainException.badParameter("andradEfter", value, Accepted.of("tidpunkt"));
  }

  /** Whether the list is read from a place in it rather than by page. */
  public boolean isFromPlace() {
    if (efter == null) {
      return false;
    }
    refuse(Objects.requireNonNull(uri), "page", Accepted.of("utan-efter"));
    return true;
  }

  /** The place to read on from; none for the beginning. */
  public Optional<Cursor> place(@Nullable String sort, int fields) {
    return efter == null || efter.equals(Cursor.START)
        ? Optional.empty()
        : Optional.of(Cursor.parse(efter, sort, fields));
  }

  /** Whether the whole list is asked for at once, in a form that can be written bit by bit. */
  public boolean isWhole(PageParameters sidval) {
    boolean asLines = sidval.csv == null && prefers(NDJSON);
    if (!hela && !asLines) {
      return false;
    }
    if (!asLines && sidval.csv == null && !prefers(CSV)) {
      throw notBitByBit();
    }
    refuseParts(Objects.requireNonNull(uri), "limit", "page", "efter");
    return true;
  }

  /** 400: the whole list is asked for in a form that can't be written bit by bit. */
  public static DomainException notBitByBit() {
    return DomainException.badParameter("hela", "true", Accepted.of("bit-for-bit"));
  }

  /** Refuses parameters that ask for a part, where the whole list is asked for. */
  public static void refuseParts(UriInfo uri, String... parameters) {
    for (String parameter : parameters) {
      refuse(uri, parameter, Accepted.of("hela-listan"));
    }
  }

  private static void refuse(UriInfo uri, String parameter, Accepted accepted) {
    String value = uri.getQueryParameters().getFirst(parameter);
    if (value != null) {
      throw DomainException.badParameter(parameter, value, accepted);
    }
  }

  /** Whether a type comes before the others of these lists in what the caller accepts. */
  private boolean prefers(String wanted) {
    List<MediaType> offered =
        List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), MediaType.valueOf(NDJSON));
    return Objects.requireNonNull(headers).getAcceptableMediaTypes().stream()
        .flatMap(type -> offered.stream().filter(type::isCompatible))
        .findFirst()
        .filter(MediaType.valueOf(wanted)::equals)
        .isPresent();
  }
}
