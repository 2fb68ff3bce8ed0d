package se.styrning.apiinfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Item;
import se.styrning.shared.html.PageFile;
import se.styrning.shared.html.Style;
import se.styrning.shared.list.Page;
import se.styrning.shared.problem.ProblemTexts;

/** Makes pages of what explains problems, for those who prefer text/html. */
class Problemtypsida {

  /** The filters of an answer are called from the highest priority down. */
  private static final int BEFORE_REPRESENTATION = 6000;

  private static final String STYLE = Style.of("problem/sida.css");

  private final ObjectMapper mapper;

  Problemtypsida(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @ServerResponseFilter(priority = BEFORE_REPRESENTATION)
  public void show(ContainerRequestContext request, ContainerResponseContext response, UriInfo uri)
      throws JsonProcessingException {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    if (!isHtml(response.getMediaType()) || query.containsKey("csv")) {
      return;
    }
    Locale language = ProblemTexts.language(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    if (response.getEntity() instanceof Item<?> resurs
        && resurs.innehall() instanceof Problemtyp typ) {
      Problemtypsvy vy = new Problemtypsvy(language, typ, pretty(typ));
      response.setEntity(PageFile.of(Problemsidor.typ(vy, STYLE).render()));
    } else if (response.getEntity() instanceof Page<?> lista && lista.typ() == Problemtyp.class) {
      Problemlistvy vy = new Problemlistvy(language, lista, query.getFirst("sort"));
      response.setEntity(PageFile.of(Problemsidor.lista(vy, STYLE).render()));
    }
  }

  private static boolean isHtml(@Nullable MediaType chosen) {
    return chosen != null
        && !chosen.isWildcardType()
        && MediaType.TEXT_HTML_TYPE.isCompatible(chosen);
  }

  private String pretty(Problemtyp typ) throws JsonProcessingException {
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(typ.exempel());
  }
}
