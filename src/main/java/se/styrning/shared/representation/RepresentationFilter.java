package se.styrning.shared.representation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.zip.GZIPOutputStream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import se.styrning.shared.link.BaseUrl;
import se.styrning.shared.paging.Lista;

/** Turns what a resource returned into bytes with validators, or into 304 when nothing changed. */
class RepresentationFilter {

  private static final String TEXT_CSV = "text/csv";
  private static final int WORTH_COMPRESSING = 1024;

  /** What only its caller may see is kept by nobody on the way. */
  static final String PRIVATE = "private, no-store";

  private final BaseUrl baseUrl;
  private final Representation representation;
  private final Slutenhet slutenhet;
  private final JsonWriter json;
  private final CsvWriter csv;

  RepresentationFilter(
      BaseUrl baseUrl, Representation representation, Slutenhet slutenhet, ObjectMapper mapper) {
    this.baseUrl = baseUrl;
    this.representation = representation;
    this.slutenhet = slutenhet;
    this.json = new JsonWriter(mapper);
    this.csv = new CsvWriter(mapper);
  }

  @ServerResponseFilter
  public void represent(
      ContainerRequestContext request,
      ContainerResponseContext response,
      UriInfo uri,
      ResourceInfo matched,
      HttpServerRequest http)
      throws IOException {
    Object entity = response.getEntity();
    String base = baseUrl.of(http);
    if (entity instanceof Lista<?> lista) {
      list(request, response, uri, base, lista);
    } else if (entity instanceof Resurs<?> resurs) {
      byte[] bytes = representation.bytes(resurs, base);
      send(request, response, bytes, MediaType.APPLICATION_JSON, false);
    } else if (entity instanceof Dokument dokument) {
      byte[] bytes = representation.bytes(dokument, base);
      send(request, response, bytes, MediaType.APPLICATION_JSON, dokument.immutable());
    } else if (entity instanceof Fil fil) {
      fil.huvuden().forEach((name, value) -> response.getHeaders().putSingle(name, value));
      send(request, response, fil.innehall(), fil.mediaType(), fil.immutable());
    } else if (entity instanceof Skrivet skrivet) {
      sendAsIs(response, representation.answer(skrivet, base));
    } else if (entity instanceof Svar svar) {
      sendAsIs(response, svar);
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

  private static void sendAsIs(ContainerResponseContext response, Svar svar) {
    response.setStatus(svar.status());
    svar.huvuden().forEach((name, value) -> response.getHeaders().putSingle(name, value));
    response.setEntity(svar.innehall().length == 0 ? null : svar.innehall());
  }

  private void list(
      ContainerRequestContext request,
      ContainerResponseContext response,
      UriInfo uri,
      String base,
      Lista<?> lista)
      throws IOException {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    String fields = query.getFirst("fields");
    String dialect = query.getFirst("csv");
    String address = base + "/" + uri.getPath().replaceFirst("^/+", "");
    PageLinks pages = PageLinks.of(address, uri.getRequestUri().getRawQuery(), lista.meta());
    response.getHeaders().putSingle("Link", pages.header());
    boolean asCsv =
        dialect != null
            || (!response.getMediaType().isWildcardType()
                && MediaType.valueOf(TEXT_CSV).isCompatible(response.getMediaType()));
    if (asCsv) {
      byte[] bytes = csv.list(lista, fields, "svensk".equals(dialect));
      send(request, response, bytes, TEXT_CSV + ";charset=UTF-8;header=present", false);
    } else {
      byte[] bytes = json.list(lista, base, pages, fields);
      send(request, response, bytes, MediaType.APPLICATION_JSON, false);
    }
  }

  private static void send(
      ContainerRequestContext request,
      ContainerResponseContext response,
      byte[] bytes,
      String type,
      boolean immutable)
      throws IOException {
    boolean gzip = bytes.length >= WORTH_COMPRESSING && acceptsGzip(request);
    String tag = EntityTag.of(bytes, gzip);
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle(HttpHeaders.ETAG, tag);
    headers.putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding, Accept-Language");
    headers.putSingle(
        HttpHeaders.CACHE_CONTROL,
        immutable ? "public, max-age=31536000, immutable" : "public, no-cache");
    if (EntityTag.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
      response.setStatus(304);
      response.setEntity(null);
      return;
    }
    if (gzip) {
      headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.setEntity(gzip ? compressed(bytes) : bytes, null, MediaType.valueOf(type));
  }

  private static boolean acceptsGzip(ContainerRequestContext request) {
    String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null
        && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
