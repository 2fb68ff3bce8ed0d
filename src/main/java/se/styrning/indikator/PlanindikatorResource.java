package se.styrning.indikator;

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
@Path("/verksamhetsplaner/{planId}/indikatorer")
@Tag(name = "Indikatorer")
class PlanindikatorResource {

  private final Planlasning planer;

  PlanindikatorResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listPlanensIndikatorer",
      summary = "Planens indikatorer",
      description =
          "Indikatorerna i tryckt ordning med värden, prognos, önskad riktning och härledd utveckling (källrad 123–135).")
  public Page<Indikator> listPlanensIndikatorer(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval) {
    return planer.list(planId, Indikator.DEL, element -> true, sidval);
  }

  @GET
  @Path("/{indikator}")
  @Produces("application/json")
  @Operation(
      operationId = "getPlanensIndikator",
      summary = "En av planens indikatorer",
      description = "En indikator med värden och prognos.")
  @APIResponseSchema(value = Indikator.class, responseDescription = "Indikatorn.")
  public Item<Indikator> getPlanensIndikator(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Indikatorns identitet i planen.", example = "digital-mognad")
          @PathParam("indikator")
          String indikator) {
    return planer.get(planId, Indikator.DEL, indikator);
  }
}
