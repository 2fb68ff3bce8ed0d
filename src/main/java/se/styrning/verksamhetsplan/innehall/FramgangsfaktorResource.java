package se.styrning.verksamhetsplan.innehall;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.shared.answer.Item;
import se.styrning.shared.cache.KeptReady;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.replica.FromReplica;
import se.styrning.verksamhetsplan.Planlasning;

@FromReplica
@KeptReady
@Path("/verksamhetsplaner/{planId}/framgangsfaktorer")
@Tag(name = "Verksamhetsplan")
class FramgangsfaktorResource {

  private final Planlasning planer;

  FramgangsfaktorResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listFramgangsfaktorer",
      summary = "Framgångsfaktorer",
      description = "Framgångsfaktorerna för att fullfölja grunduppdraget, i tryckt ordning.")
  public Page<Framgangsfaktor> listFramgangsfaktorer(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval) {
    return planer.list(planId, Framgangsfaktor.DEL, f -> true, sidval);
  }

  @GET
  @Path("/{nummer}")
  @Produces("application/json")
  @Operation(
      operationId = "getFramgangsfaktor",
      summary = "En framgångsfaktor",
      description = "En framgångsfaktor, ordagrant.")
  @APIResponseSchema(value = Framgangsfaktor.class, responseDescription = "En framgångsfaktor.")
  public Item<Framgangsfaktor> getFramgangsfaktor(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Framgångsfaktorns nummer.", example = "3") @PathParam("nummer")
          int nummer) {
    return planer.get(planId, Framgangsfaktor.DEL, Integer.toString(nummer));
  }
}
