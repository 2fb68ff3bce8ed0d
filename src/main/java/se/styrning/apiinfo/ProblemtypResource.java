package se.styrning.apiinfo;

import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Item;
import se.styrning.shared.link.BaseUrl;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;

@Path("/problemtyper")
@Tag(name = "Om API:et")
class ProblemtypResource {

  private static final String PATH = "/problemtyper";

  private final BaseUrl baseUrl;

  ProblemtypResource(BaseUrl baseUrl) {
    this.baseUrl = baseUrl;
  }

  @GET
  @Produces({"application/json", "text/csv", "text/html"})
  @Operation(
      operationId = "listProblemtyper",
      summary = "Alla problemtyper",
      description =
          "Alla problem som API:et kan svara med, med orsak, åtgärd och exempel. Med Accept:"
              + " text/html en sida att läsa.")
  public Page<Problemtyp> listProblemtyper(
      @Valid @BeanParam PageParameters sidval,
      @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language,
      @Context HttpServerRequest request) {
    return Paging.av(
        Problemtyp.alla(baseUrl.of(request), language),
        Problemtyp.class,
        sidval,
        ProblemtypResource::links);
  }

  @GET
  @Path("/{problemtyp}")
  @Produces({"application/json", "text/html"})
  @Operation(
      operationId = "getProblemtyp",
      summary = "En problemtyp",
      description =
          "Förklarar en problemtyp: orsak, åtgärd och ett helt problemdokument som exempel. Hit"
              + " pekar type i varje problemdokument. Med Accept: text/html en sida att läsa.")
  @APIResponseSchema(value = Problemtyp.class, responseDescription = "Problemtypen.")
  public Item<Problemtyp> getProblemtyp(
      @Parameter(description = "Problemtypens namn.", example = "okand-parameter")
          @PathParam("problemtyp")
          String problemtyp,
      @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language,
      @Context HttpServerRequest request) {
    return Problemtyp.alla(baseUrl.of(request), language).stream()
        .filter(typ -> typ.problemtyp().equals(problemtyp))
        .findFirst()
        .map(typ -> new Item<>(typ, links(typ).med("collection", PATH)))
        .orElseThrow(
            () -> DomainException.notFound("problemtyp", problemtyp, Accepted.of("se", PATH)));
  }

  private static Links links(Problemtyp typ) {
    return Links.self(PATH + "/" + typ.problemtyp());
  }
}
