package se.styrning.ekonomi;

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
@Path("/verksamhetsplaner/{planId}/budgettotaler")
@Tag(name = "Ekonomi")
class BudgettotalResource {

  private final Planlasning planer;

  BudgettotalResource(Planlasning planer) {
    this.planer = planer;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listBudgettotaler",
      summary = "Tryckta totaler",
      description =
          "Tabellens tryckta totalrader, ett år per post, med raden varav nämndinterna intäkter (källrad 313–319).")
  public Page<Budgettotal> listBudgettotaler(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Valid @BeanParam PageParameters sidval) {
    return planer.list(planId, Budgettotal.DEL, element -> true, sidval);
  }

  @GET
  @Path("/{budgetar}")
  @Produces("application/json")
  @Operation(
      operationId = "getBudgettotal",
      summary = "En tryckt totalrad",
      description = "Den tryckta totalraden för ett år.")
  @APIResponseSchema(value = Budgettotal.class, responseDescription = "En tryckt totalrad.")
  public Item<Budgettotal> getBudgettotal(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Budgetåret.", example = "2023") @PathParam("budgetar")
          int budgetar) {
    return planer.get(planId, Budgettotal.DEL, Integer.toString(budgetar));
  }
}
