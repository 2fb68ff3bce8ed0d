package se.styrning.verksamhetsplan.innehall;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Item;
import se.styrning.shared.cache.KeptReady;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.replica.FromReplica;
import se.styrning.verksamhetsplan.Planlasning;

@FromReplica
@KeptReady
@Path("/verksamhetsplaner/{planId}/inriktningar")
@Tag(name = "Verksamhetsplan")
class InriktningResource {

  private final Planlasning planer;

  InriktningResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listInriktningar",
      summary = "Prioriterade inriktningar",
      description =
          "De prioriterade inriktningarna med plan för genomförande, fotnoter och redovisningstidpunkt.")
  public Page<Inriktning> listInriktningar(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval,
      @Parameter(description = "Bara inriktningar som följs upp så.", example = "SARSKILD_TIDPUNKT")
          @QueryParam("uppfoljningsform")
          Inriktning.@Nullable Uppfoljningsform uppfoljningsform) {
    return planer.list(
        planId,
        Inriktning.DEL,
        i -> uppfoljningsform == null || i.uppfoljningsform() == uppfoljningsform,
        sidval);
  }

  @GET
  @Path("/{nummer}")
  @Produces("application/json")
  @Operation(
      operationId = "getInriktning",
      summary = "En prioriterad inriktning",
      description = "En prioriterad inriktning med plan för genomförande.")
  @APIResponseSchema(value = Inriktning.class, responseDescription = "En prioriterad inriktning.")
  public Item<Inriktning> getInriktning(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Inriktningens nummer.", example = "3") @PathParam("nummer")
          int nummer) {
    return planer.get(planId, Inriktning.DEL, Integer.toString(nummer));
  }
}
