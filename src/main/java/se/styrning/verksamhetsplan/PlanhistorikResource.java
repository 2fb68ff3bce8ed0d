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
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.replica.FromReplica;
import se.styrning.shared.representation.KeptReady;
import se.styrning.shared.representation.Resurs;

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
  public Lista<Planversion> listVersioner(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam Sidval sidval) {
    return planer.listVersions(planId, sidval);
  }

  @GET
  @Path("/beslut")
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listBeslut",
      summary = "Besluten om planen",
      description = "Antagande, anmälan till kommunfullmäktige och revideringar, i ordning.")
  public Lista<Planbeslut> listBeslut(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam Sidval sidval,
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
  public Resurs<Planbeslut> getBeslut(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Beslutets nummer i listan.", example = "1") @PathParam("nummer")
          int nummer) {
    return planer.decision(planId, nummer);
  }
}
