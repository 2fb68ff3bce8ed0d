package se.styrning.shared.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.cache.EntityTag;
import se.styrning.shared.cache.Gzip;
import se.styrning.shared.cache.KeptReady;
import se.styrning.shared.cache.ReadyAnswer;
import se.styrning.shared.cache.ReadyAnswerRoute;
import se.styrning.shared.cache.ReadyAnswers;
import se.styrning.shared.link.BaseUrl;
import se.styrning.shared.list.Identities;
import se.styrning.shared.list.ListNames;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PullParameters;
import se.styrning.shared.problem.ProblemTexts;

/** Turns what a resource returned into bytes with validators, or into 304 when nothing changed. */
class RepresentationFilter {

  private static final String TEXT_CSV = "text/csv";
  private static final String GZIP = "gzip";
  private static final String VARY = "Accept, Accept-Encoding, Accept-Language";
  private static final String LINK = "Link";

  /** What only its caller may see is kept by nobody on the way. */
  static final String PRIVATE = "private, no-store";

  private final BaseUrl baseUrl;
  private final Representation representation;
  private final Privacy slutenhet;
  private final ReadyAnswers answers;
  private final StreamWatch vakt;
  private final Identities identiteter;
  private final JsonWriter json;
  private final CsvWriter csv;

  RepresentationFilter(
      BaseUrl baseUrl,
      Representation representation,
      Privacy slutenhet,
      ReadyAnswers answers,
      StreamWatch vakt,
      Identities identiteter,
      ObjectMapper mapper) {
    this.baseUrl = baseUrl;
    this.representation = representation;
    this.slutenhet = slutenhet;
    this.answers = answers;
    this.vakt = vakt;
    this.identiteter = identiteter;
    this.json = new JsonWriter(mapper);
    this.csv = new CsvWriter(mapper);
  }

  /** One request and what is known of its answer so far. */
  private record Exchange(
      ContainerRequestContext request,
      ContainerResponseContext response,
      UriInfo uri,
      ResourceInfo matched,
      RoutingContext routing) {}

  @ServerResponseFilter
  public void represent(
      ContainerRequestContext request,
      ContainerResponseContext response,
      UriInfo uri,
      ResourceInfo matched,
      RoutingContext routing)
      throws IOException {
    Exchange exchange = new Exchange(request, response, uri, matched, routing);
    Object entity = response.getEntity();
    String base = baseUrl.of(routing.request());
    String fields = uri.getQueryParameters().getFirst(FileAnswer.FIELDS);
    if (entity instanceof Page<?> lista) {
      list(exchange, base, lista, fields);
    } else if (entity instanceof Item<?> resurs) {
      byte[] bytes = representation.bytes(resurs, base, fields);
      send(exchange, bytes, MediaType.APPLICATION_JSON, false);
    } else if (entity instanceof StoredDocument dokument) {
      byte[] bytes = representation.bytes(dokument, base, fields);
      send(exchange, bytes, MediaType.APPLICATION_JSON, dokument.immutable());
    } else if (entity instanceof FileAnswer fil) {
      FileAnswer.refuseFields(uri);
      fil.huvuden().forEach((name, value) -> response.getHeaders().putSingle(name, value));
      send(exchange, fil.innehall(), fil.mediaType(), fil.immutable());
    } else if (entity instanceof Written skrivet) {
      sendAsIs(exchange, representation.answer(skrivet, base));
    } else if (entity instanceof Stored svar) {
      sendAsIs(exchange, svar);
    }
    if ((isProtected(matched) || slutenhet.isClosed()) && response.getStatus() < 400) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, PRIVATE);
    }
  }

  private static boolean isProtected(ResourceInfo matched) {
    Method method = matched.getResourceMethod();
    return method != null
        && (method.isAnnotationPresent(RolesAllowed.class)
            || method.isAnnotationPresent(Authenticated.class));
  }

  /** Whether the answer is written in the language that is asked for. */
  private static boolean followsLanguage(ResourceInfo matched) {
    return Arrays.stream(matched.getResourceMethod().getParameters())
        .map(parameter -> parameter.getAnnotation(HeaderParam.class))
        .anyMatch(header -> header != null && header.value().equals(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** The answer to a write, without its body where the caller prefers that. */
  private static void sendAsIs(Exchange exchange, Stored whole) {
    ContainerResponseContext response = exchange.response();
    Stored svar = AnswerPreference.of(exchange.routing().request()).apply(whole);
    response.setStatus(svar.status());
    svar.huvuden().forEach((name, value) -> response.getHeaders().putSingle(name, value));
    response.setEntity(svar.innehall().length == 0 ? null : svar.innehall());
    if (svar.innehall().length == 0) {
      withoutType(exchange);
    }
  }

  /** What has no body has no type; the framework gives it one. */
  private static void withoutType(Exchange exchange) {
    MultiMap headers = exchange.routing().response().headers();
    exchange.routing().addHeadersEndHandler(ended -> headers.remove(HttpHeaders.CONTENT_TYPE));
  }

  private void list(Exchange exchange, String base, Page<?> lista, @Nullable String fields)
      throws IOException {
    ContainerResponseContext response = exchange.response();
    UriInfo uri = exchange.uri();
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    if (lista.isEmpty()) {
      identiteter.require(query);
    }
    String dialect = query.getFirst("csv");
    boolean swedish = "svensk".equals(dialect);
    boolean asCsv =
        dialect != null
            || (!response.getMediaType().isWildcardType()
                && MediaType.valueOf(TEXT_CSV).isCompatible(response.getMediaType()));
    if (lista.resten() != null) {
      stream(
          exchange,
          lista,
          asCsv ? csv.lines(lista.typ(), fields, swedish) : json.lines(lista.typ(), fields),
          asCsv ? Representation.CSV : PullParameters.NDJSON);
      if (asCsv) {
        response.getHeaders().putSingle(LINK, description(exchange, base));
      }
      return;
    }
    String address = base + "/" + path(uri);
    PageLinks pages = PageLinks.of(address, exchange.routing().request().query(), lista.meta());
    response
        .getHeaders()
        .putSingle(LINK, pages.header() + (asCsv ? ", " + description(exchange, base) : ""));
    if (asCsv) {
      byte[] bytes = csv.list(lista, fields, swedish);
      send(exchange, bytes, Representation.CSV, false);
    } else {
      byte[] bytes = json.list(lista, base, pages, fields);
      send(exchange, bytes, MediaType.APPLICATION_JSON, false);
    }
  }

  /** The path below the API root, without a slash first. */
  private static String path(UriInfo uri) {
    String path = uri.getPath();
    return path.startsWith("/") ? path.substring(1) : path;
  }

  /** Where programs find what the columns mean. */
  private static String description(Exchange exchange, String base) {
    Operation operation = exchange.matched().getResourceMethod().getAnnotation(Operation.class);
    return ListNames.describedBy(operation.operationId(), base);
  }

  /**
   * A list that is written while it is read has no validator: it is known when it has been sent.
   */
  private void stream(Exchange exchange, Page<?> lista, RowStream.Radskrivare writer, String type) {
    ContainerResponseContext response = exchange.response();
    HttpServerRequest http = exchange.routing().request();
    response.getHeaders().putSingle(HttpHeaders.VARY, VARY);
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    boolean gzip = Gzip.isAccepted(http.getHeader(HttpHeaders.ACCEPT_ENCODING));
    if (gzip) {
      response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
    if (HttpMethod.HEAD.equals(http.method())) {
      response.setEntity(new byte[0], null, MediaType.valueOf(type));
    } else {
      RowStream<?> strom = new RowStream<>(lista, writer, gzip, vakt.watch(http));
      response.setEntity(strom, null, MediaType.valueOf(type));
    }
  }

  private void send(Exchange exchange, byte[] bytes, String type, boolean immutable)
      throws IOException {
    ContainerRequestContext request = exchange.request();
    ContainerResponseContext response = exchange.response();
    boolean gzip =
        Gzip.isWorthwhile(bytes)
            && Gzip.isAccepted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    String tag = EntityTag.of(bytes, gzip);
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle(HttpHeaders.ETAG, tag);
    headers.putSingle(HttpHeaders.VARY, VARY);
    if (followsLanguage(exchange.matched())) {
      String accepted = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
      headers.putSingle(
          HttpHeaders.CONTENT_LANGUAGE, ProblemTexts.language(accepted).getLanguage());
    }
    headers.putSingle(
        HttpHeaders.CACHE_CONTROL,
        immutable ? "public, max-age=31536000, immutable" : "public, no-cache");
    ReadyAnswerRoute.Place place = place(exchange);
    boolean unchanged = EntityTag.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag);
    byte[] sent = gzip && (place != null || !unchanged) ? Gzip.compressed(bytes) : bytes;
    if (place != null) {
      keep(exchange, place, tag, type, gzip, sent);
    }
    if (unchanged) {
      response.setStatus(304);
      response.setEntity(null);
      withoutType(exchange);
      return;
    }
    if (gzip) {
      headers.putSingle(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
    response.setEntity(sent, null, MediaType.valueOf(type));
  }

  /** Where the answer is kept for the next who asks the same; null where its operation has none. */
  private ReadyAnswerRoute.@Nullable Place place(Exchange exchange) {
    Class<?> resource = exchange.matched().getResourceClass();
    return resource == null
            || !resource.isAnnotationPresent(KeptReady.class)
            || exchange.uri().getQueryParameters().containsKey("include")
            || slutenhet.isClosed()
        ? null
        : ReadyAnswerRoute.place(exchange.routing());
  }

  private void keep(
      Exchange exchange,
      ReadyAnswerRoute.Place place,
      String tag,
      String type,
      boolean gzip,
      byte[] sent) {
    Map<String, String> about = new LinkedHashMap<>();
    exchange
        .response()
        .getHeaders()
        .forEach((name, values) -> about.put(name, String.valueOf(values.get(0))));
    about.remove(HttpHeaders.CONTENT_TYPE);
    Map<String, String> form = new LinkedHashMap<>();
    form.put(HttpHeaders.CONTENT_TYPE, type);
    if (gzip) {
      form.put(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
    answers.keep(
        place.key(),
        place.changes(),
        new ReadyAnswer(
            subject(exchange),
            ReadyAnswerRoute.template(),
            tag,
            ReadyAnswer.optimized(about),
            ReadyAnswer.optimized(form),
            Buffer.buffer(sent),
            System.nanoTime()));
  }

  /** The address that events are below when an answer is out of date. */
  private static String subject(Exchange exchange) {
    String of = exchange.matched().getResourceClass().getAnnotation(KeptReady.class).of();
    List<PathSegment> path = exchange.uri().getPathSegments();
    return of.isEmpty() ? "/" + path.get(0).getPath() + "/" + path.get(1).getPath() : of;
  }
}
