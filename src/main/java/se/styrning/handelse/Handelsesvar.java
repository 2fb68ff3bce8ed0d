package se.styrning.handelse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.FileAnswer;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Representation;
import se.styrning.shared.http.AcceptRoute;
import se.styrning.shared.link.BaseUrl;
import se.styrning.shared.link.Links;
import se.styrning.shared.link.UriText;
import se.styrning.shared.list.ListNames;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PullParameters;

/** Gives a part of the feed one of its shapes: an object with links, a bare batch, or lines. */
@ApplicationScoped
class Handelsesvar {

  private static final String PATH = "/handelser";
  private static final MediaType BATCH = MediaType.valueOf(HandelseResource.BATCH);
  private static final MediaType LINES = MediaType.valueOf(PullParameters.NDJSON);
  private static final MediaType CSV = MediaType.valueOf(HandelseResource.CSV);

  private final BaseUrl baseUrl;
  private final Representation representation;
  private final ObjectMapper mapper;

  Handelsesvar(BaseUrl baseUrl, Representation representation, ObjectMapper mapper) {
    this.baseUrl = baseUrl;
    this.representation = representation;
    this.mapper = mapper;
  }

  /** What the answer needs of the request, which may be gone when an event comes. */
  record Fraga(
      String base, String self, String others, int limit, MediaType form, boolean swedish) {}

  Fraga fraga(Handelseval val, UriInfo uri, RoutingContext routing) {
    String sent = routing.request().query();
    String query = sent == null ? null : UriText.encoded(sent);
    return new Fraga(
        baseUrl.of(routing.request()),
        PATH + (query == null ? "" : "?" + query),
        withoutCursor(query),
        val.limit,
        val.csv == null ? MediaType.valueOf(AcceptRoute.chosen(routing)) : CSV,
        val.isSwedish());
  }

  RestResponse<Object> of(Fraga fraga, Handelseflode.Del del) {
    List<Molnhandelse> poster =
        del.events().stream().map(event -> Molnhandelse.of(event, fraga.base())).toList();
    String efter = Long.toString(del.examined());
    String next = PATH + "?" + fraga.others() + "efter=" + efter;
    Handelsesida sida =
        new Handelsesida(new Handelsesida.Lage(fraga.limit(), poster.size(), efter), poster);
    Item<Handelsesida> resurs = new Item<>(sida, Links.self(fraga.self()).med("next", next));
    String link = "<" + fraga.base() + next + ">; rel=\"next\"";
    return RestResponse.ResponseBuilder.ok(entity(fraga, resurs))
        .header("Link", fraga.form().equals(CSV) ? link + ", " + description(fraga) : link)
        .build();
  }

  /** Everything at once, written while it is read; 400 in a form that can't be. */
  RestResponse<Object> of(Fraga fraga, Helflode flode) {
    if (fraga.form().equals(CSV)) {
      return whole(fraga, flode, Handelserad.class, this::row);
    }
    if (fraga.form().equals(LINES)) {
      return whole(fraga, flode, Molnhandelse.class, event -> event);
    }
    throw PullParameters.notBitByBit();
  }

  private static <T> RestResponse<Object> whole(
      Fraga fraga, Helflode flode, Class<T> typ, Function<Molnhandelse, T> row) {
    Function<List<HandelseEntity>, List<T>> rows =
        events ->
            events.stream().map(event -> row.apply(Molnhandelse.of(event, fraga.base()))).toList();
    List<T> first = rows.apply(flode.next());
    Page<T> lista =
        Page.del(first, Helflode.AT_A_TIME, null, typ, event -> Links.self(PATH))
            .foljdAv(flode.med(rows));
    return RestResponse.ok(lista);
  }

  private static String description(Fraga fraga) {
    return ListNames.describedBy(HandelseResource.OPERATION, fraga.base());
  }

  private Object entity(Fraga fraga, Item<Handelsesida> resurs) {
    List<Molnhandelse> poster = resurs.innehall().poster();
    if (fraga.form().equals(BATCH)) {
      return new FileAnswer(json(poster), HandelseResource.BATCH);
    }
    if (fraga.form().equals(CSV)) {
      List<Handelserad> rows = poster.stream().map(this::row).toList();
      byte[] table = representation.csv(rows, Handelserad.class, fraga.swedish());
      return new FileAnswer(table, Representation.CSV, Map.of(), false);
    }
    return fraga.form().equals(LINES)
        ? new FileAnswer(
            poster.stream().map(post -> json(post) + "\n").collect(Collectors.joining()),
            PullParameters.NDJSON)
        : resurs;
  }

  private Handelserad row(Molnhandelse handelse) {
    try {
      return Handelserad.of(
          handelse, mapper.readValue(handelse.data(), Handelserad.Uppgifter.class));
    } catch (JsonProcessingException corrupt) {
      throw new IllegalStateException("Stored event cannot be read", corrupt);
    }
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
