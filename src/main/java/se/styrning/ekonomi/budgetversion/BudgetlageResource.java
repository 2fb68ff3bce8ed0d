package se.styrning.ekonomi.budgetversion;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.Item;

@Path("/verksamhetsplaner/{planId}/budgetlage")
@Tag(name = "Ekonomi")
class BudgetlageResource {

  private final BudgetandringService service;

  BudgetlageResource(BudgetandringService service) {
    this.service = service;
  }

  @GET
  @Produces("application/json")
  @Operation(
      operationId = "getBudgetlage",
      summary = "Budgeten som den gäller en dag",
      description =
          "Område för område: beloppen som planen antogs med, beslutade ändringar under året, och"
              + " summan av dem. Ramen är planens tryckta total och fullmäktiges ändringar av den.")
  @APIResponseSchema(value = Budgetlage.class, responseDescription = "Budgetläget.")
  public Item<Budgetlage> getBudgetlage(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(
              description =
                  "Dagen som läget avser; förval är i dag. Gällde ingen version då ges den första.",
              example = "2023-08-31")
          @QueryParam("giltig")
          @Nullable LocalDate giltig) {
    return service.at(planId, giltig == null ? BudgetandringService.today() : giltig);
  }
}
