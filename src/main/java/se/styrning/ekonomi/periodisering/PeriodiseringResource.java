package se.styrning.ekonomi.periodisering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import se.styrning.shared.answer.Written;

@Path("/verksamhetsplaner/{planId}/periodisering")
@Tag(name = "Ekonomi")
class PeriodiseringResource {

  private static final String JSON = "application/json";

  private final Periodiseringar periodiseringar;

  PeriodiseringResource(Periodiseringar periodiseringar) {
    this.periodiseringar = periodiseringar;
  }

  @GET
  @Produces(JSON)
  @Operation(
      operationId = "getPeriodisering",
      summary = "Budgetens fördelning på månader",
      description =
          "Vikter per område och månad. Områden som inte nämns fördelas med en tolftedel i månaden;"
              + " planen anger ingen fördelning.")
  @APIResponseSchema(value = Periodisering.class, responseDescription = "Periodiseringen.")
  public Item<Periodisering> getPeriodisering(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId) {
    return periodiseringar.get(planId);
  }

  @PUT
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "replacePeriodisering",
      summary = "Ersätt budgetens fördelning på månader",
      description =
          "Ersätter alla vikter. Rapporter som är inlämnade ändras inte; öppna uppföljningar räknas"
              + " med de nya.")
  @RequestBody(
      required = true,
      description = "Alla områden med egna vikter.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Periodisering.class)))
  @APIResponseSchema(
      value = Periodisering.class,
      responseDescription = "Periodiseringen som den nu är.")
  public Written replacePeriodisering(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      byte[] body) {
    return periodiseringar.replace(planId, body);
  }
}
