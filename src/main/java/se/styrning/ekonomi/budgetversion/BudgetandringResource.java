package se.styrning.ekonomi.budgetversion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.behorighet.Roll;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Stored;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.write.Idempotency;

@Path("/verksamhetsplaner/{planId}/budgetandringar")
@Tag(name = "Ekonomi")
class BudgetandringResource {

  private static final String JSON = "application/json";
  private static final String PLAN = "Planens identitet.";
  private static final String PLAN_EXEMPEL = "1441-ks-2023";

  private final BudgetandringService service;
  private final Idempotency idempotens;

  BudgetandringResource(BudgetandringService service, Idempotency idempotens) {
    this.service = service;
    this.idempotens = idempotens;
  }

  @GET
  @Produces({JSON, "text/csv"})
  @Operation(
      operationId = "listBudgetandringar",
      summary = "Beslutade ändringar av budgeten under året",
      description = "Ändringarna i den ordning de förts in. Budgetläget visar vad de leder till.")
  public Page<Budgetandring> listBudgetandringar(
      @Parameter(description = PLAN, example = PLAN_EXEMPEL) @PathParam("planId") String planId,
      @Valid @BeanParam PageParameters sidval) {
    return service.list(planId, sidval);
  }

  @GET
  @Path("/{nummer}")
  @Produces(JSON)
  @Operation(
      operationId = "getBudgetandring",
      summary = "En ändring av budgeten",
      description = "En beslutad ändring med sina rader.")
  @APIResponseSchema(value = Budgetandring.class, responseDescription = "Ändringen.")
  public Item<Budgetandring> getBudgetandring(
      @Parameter(description = PLAN, example = PLAN_EXEMPEL) @PathParam("planId") String planId,
      @Parameter(description = "Ändringens nummer.", example = "1") @PathParam("nummer")
          int nummer) {
    return service.get(planId, nummer);
  }

  @POST
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "createBudgetandring",
      summary = "För in en beslutad ändring av budgeten",
      description =
          "Ändringen gäller från beslutsdagen, är offentlig genast och kan inte ändras. Planens"
              + " tryckta belopp står kvar; budgetläget visar dem, ändringarna och summan. Flyttar"
              + " inom ramen ska summera till noll. Rollen ska gälla organet som har beslutat.")
  @RequestBody(
      required = true,
      description = "Ändringen.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Budgetandring.class)))
  @APIResponseSchema(
      value = Budgetandring.class,
      responseCode = "201",
      responseDescription = "Ändringen är införd.")
  public Stored createBudgetandring(
      @Parameter(description = PLAN, example = PLAN_EXEMPEL) @PathParam("planId") String planId,
      byte[] body) {
    return idempotens.once(
        () -> service.decider(planId, body), body, () -> service.add(planId, body));
  }
}
