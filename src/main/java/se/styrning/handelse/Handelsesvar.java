package se.styrning.handelse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.BaseUrl;
import se.styrning.shared.link.Lankar;
import se.styrning.shared.paging.Hamtval;
import se.styrning.shared.representation.Fil;
import se.styrning.shared.representation.Resurs;

/** Gives a part of the feed one of its shapes: an object with links, a bare batch, or lines. */
@ApplicationScoped
class Handelsesvar {

  private static final String PATH = "/handelser";
  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
  private static final MediaType BATCH = MediaType.valueOf(HandelseResource.BATCH);
  private static final MediaType LINES = MediaType.valueOf(Hamtval.NDJSON);

  private final BaseUrl baseUrl;
  private final ObjectMapper mapper;

  Handelsesvar(BaseUrl baseUrl, ObjectMapper mapper) {
    this.baseUrl = baseUrl;
    this.mapper = mapper;
  }

  /** What the answer needs of the request, which may be gone when an event comes. */
  record Fraga(String base, String self, String others, int limit, MediaType form) {}

  Fraga fraga(Handelseval val, HttpHeaders headers, UriInfo uri, HttpServerRequest request) {
    String query = uri.getRequestUri().getRawQuery();
    return new Fraga(
        baseUrl.of(request),
        PATH + (query == null ? "" : "?" + query),
        withoutCursor(query),
        val.limit,
        preferred(headers.getAcceptableMediaTypes()));
  }

  RestResponse<Object> of(Fraga fraga, Handelseflode.Del del) {
    List<Molnhandelse> poster =
        del.events().stream().map(event -> Molnhandelse.of(event, fraga.base())).toList();
    String efter = Long.toString(del.examined());
    String next = PATH + "?" + fraga.others() + "efter=" + efter;
    Handelsesida sida =
        new Handelsesida(new Handelsesida.Lage(fraga.limit(), poster.size(), efter), poster);
    Resurs<Handelsesida> resurs = new Resurs<>(sida, Lankar.self(fraga.self()).med("next", next));
    return RestResponse.ResponseBuilder.ok(entity(fraga.form(), resurs))
        .header("Link", "<" + fraga.base() + next + ">; rel=\"next\"")
        .build();
  }

  private Object entity(MediaType form, Resurs<Handelsesida> resurs) {
    List<Molnhandelse> poster = resurs.innehall().poster();
    if (form.equals(BATCH)) {
      return new Fil(json(poster), HandelseResource.BATCH);
    }
    return form.equals(LINES)
        ? new Fil(
            poster.stream().map(post -> json(post) + "\n").collect(Collectors.joining()),
            Hamtval.NDJSON)
        : resurs;
  }

  /** The first type of Accept that fits decides; JSON where more than one would do. */
  private static MediaType preferred(List<MediaType> accepted) {
    return accepted.stream()
        .flatMap(type -> Stream.of(JSON, BATCH, LINES).filter(type::isCompatible))
        .findFirst()
        .orElse(JSON);
  }

  /** The query as it was sent, but for the cursor. */
  private static String withoutCursor(@Nullable String query) {
    return query == null
        ? ""
        : Arrays.stream(query.split("&", -1))
            .filter(parameter -> !parameter.isEmpty() && !parameter.startsWith("efter="))
            .map(parameter -> parameter + "&")
            .collect(Collectors.joining());
  }

  private String json(Object poster) {
    try {
      return mapper.writeValueAsString(poster);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
