package se.styrning.shared.openapi;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.link.Lankar;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidor;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Problemtyp;
import se.styrning.shared.representation.Resurs;

@Path("/problemtyper")
@Tag(name = "Om API:et")
class ProblemtypResource {

  private static final String PATH = "/problemtyper";

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listProblemtyper",
      summary = "Alla problemtyper",
      description =
          "Alla problem som API:et kan svara med, med orsak och åtgärd. Texterna följer"
              + " Accept-Language (sv, en).")
  public Lista<Problemtyp> listProblemtyper(
      @Valid @BeanParam Sidval sidval,
      @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
    return Sidor.av(Problemtyp.alla(language), Problemtyp.class, sidval, ProblemtypResource::links);
  }

  @GET
  @Path("/{problemtyp}")
  @Produces("application/json")
  @Operation(
      operationId = "getProblemtyp",
      summary = "En problemtyp",
      description = "Förklarar en problemtyp. Hit pekar type i varje problemdokument.")
  @APIResponseSchema(value = Problemtyp.class, responseDescription = "Problemtypen.")
  public Resurs<Problemtyp> getProblemtyp(
      @Parameter(description = "Problemtypens namn.", example = "okand-parameter")
          @PathParam("problemtyp")
          String problemtyp,
      @Parameter(hidden = true) @HeaderParam("Accept-Language") @Nullable String language) {
    return Problemtyp.alla(language).stream()
        .filter(typ -> typ.problemtyp().equals(problemtyp))
        .findFirst()
        .map(typ -> new Resurs<>(typ, links(typ).med("collection", PATH)))
        .orElseThrow(() -> DomainException.notFound("problemtyp", problemtyp, "se " + PATH));
  }

  private static Lankar links(Problemtyp typ) {
    return Lankar.self(PATH + "/" + typ.problemtyp());
  }
}
