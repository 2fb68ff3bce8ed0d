package se.styrning.verksamhetsplan;

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

@FromReplica
@KeptReady
@Path("/verksamhetsplaner/{planId}")
@Tag(name = "Verksamhetsplan")
class PlanhistorikResource {

  private final Planlasning planer;

  PlanhistorikResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Path("/versioner")
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listVersioner",
      summary = "Planens versioner",
      description = "Alla beslutade versioner av planen, den senaste först.")
  public Page<Planversion> listVersioner(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval) {
    return planer.listVersions(planId, sidval);
  }

  @GET
  @Path("/beslut")
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listBeslut",
      summary = "Besluten om planen",
      description = "Antagande, anmälan till kommunfullmäktige och revideringar, i ordning.")
  public Page<Planbeslut> listBeslut(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval,
      @Parameter(description = "Bara beslut av denna typ.", example = "ANTAGANDE")
          @QueryParam("typ")
          @Nullable Beslutstyp typ) {
    return planer.listDecisions(planId, typ, sidval);
  }

  @GET
  @Path("/beslut/{nummer}")
  @Produces("application/json")
  @Operation(
      operationId = "getBeslut",
      summary = "Ett beslut om planen",
      description = "Ett beslut med organ, datum och paragraf, och versionen det gäller.")
  @APIResponseSchema(value = Planbeslut.class, responseDescription = "Beslutet.")
  public Item<Planbeslut> getBeslut(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Beslutets nummer i listan.", example = "1") @PathParam("nummer")
          int nummer) {
    return planer.decision(planId, nummer);
  }
}
