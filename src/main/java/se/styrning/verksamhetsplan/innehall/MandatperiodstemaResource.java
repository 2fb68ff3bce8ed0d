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
@Path("/verksamhetsplaner/{planId}/mandatperiodsteman")
@Tag(name = "Verksamhetsplan")
class MandatperiodstemaResource {

  private final Planlasning planer;

  MandatperiodstemaResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listMandatperiodsteman",
      summary = "Mandatperiodens teman",
      description = "De teman som mandatperiodens inriktningar är ordnade under (källrad 225).")
  public Page<Mandatperiodstema> listMandatperiodsteman(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval) {
    return planer.list(planId, Mandatperiodstema.DEL, m -> true, sidval);
  }

  @GET
  @Path("/{nummer}")
  @Produces("application/json")
  @Operation(
      operationId = "getMandatperiodstema",
      summary = "Ett tema för mandatperioden",
      description = "Ett tema för mandatperioden.")
  @APIResponseSchema(
      value = Mandatperiodstema.class,
      responseDescription = "Ett tema för mandatperioden.")
  public Item<Mandatperiodstema> getMandatperiodstema(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Temats nummer.", example = "1") @PathParam("nummer") int nummer) {
    return planer.get(planId, Mandatperiodstema.DEL, Integer.toString(nummer));
  }
}
