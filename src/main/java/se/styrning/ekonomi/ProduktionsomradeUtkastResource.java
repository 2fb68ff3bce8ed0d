package se.styrning.ekonomi;

import static se.styrning.verksamhetsplan.Utkasttext.ADDED;
import static se.styrning.verksamhetsplan.Utkasttext.A_PLAN;
import static se.styrning.verksamhetsplan.Utkasttext.IDENTITY;
import static se.styrning.verksamhetsplan.Utkasttext.JSON;
import static se.styrning.verksamhetsplan.Utkasttext.PLAN;
import static se.styrning.verksamhetsplan.Utkasttext.REMOVED;
import static se.styrning.verksamhetsplan.Utkasttext.REPLACED;
import static se.styrning.verksamhetsplan.Utkasttext.REVIEWED_ON_ADDING;
import static se.styrning.verksamhetsplan.Utkasttext.REVIEWED_ON_REPLACING;
import static se.styrning.verksamhetsplan.Utkasttext.WITH_TAG;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.behorighet.Roll;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Stored;
import se.styrning.shared.answer.Written;
import se.styrning.verksamhetsplan.Utkastdelar;

@Path("/verksamhetsplaner/{planId}/utkast/produktionsomraden")
@Tag(name = "Utkast")
class ProduktionsomradeUtkastResource {

  private static final String WHOLE = "Hela området med en budgetrad per år.";
  private static final String EXAMPLE = "vuxenutbildning";

  private final Utkastdelar utkast;

  ProduktionsomradeUtkastResource(Utkastdelar utkast) {
    this.utkast = utkast;
  }

  @POST
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "createUtkastProduktionsomrade",
      summary = "Lägg till ett produktionsområde i utkastet",
      description = "Lägger området med sina budgetrader sist." + REVIEWED_ON_ADDING)
  @RequestBody(
      required = true,
      description = WHOLE,
      content =
          @Content(mediaType = JSON, schema = @Schema(implementation = Produktionsomrade.class)))
  @APIResponseSchema(
      value = Produktionsomrade.class,
      responseCode = "201",
      responseDescription = ADDED)
  public Stored createUtkastProduktionsomrade(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      byte[] body) {
    return utkast.add(planId, Produktionsomrade.DEL, body);
  }

  @GET
  @Path("/{omrade}")
  @Authenticated
  @Produces(JSON)
  @Operation(
      operationId = "getUtkastProduktionsomrade",
      summary = "Ett produktionsområde i utkastet",
      description = "Ett produktionsområde" + WITH_TAG)
  @APIResponseSchema(value = Produktionsomrade.class, responseDescription = WHOLE)
  public Item<Produktionsomrade> getUtkastProduktionsomrade(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("omrade") String omrade) {
    return utkast.get(planId, Produktionsomrade.DEL, omrade);
  }

  @PUT
  @Path("/{omrade}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "replaceUtkastProduktionsomrade",
      summary = "Ersätt ett produktionsområde i utkastet",
      description = "Ersätter området med sina budgetrader" + REVIEWED_ON_REPLACING)
  @RequestBody(
      required = true,
      description = WHOLE,
      content =
          @Content(mediaType = JSON, schema = @Schema(implementation = Produktionsomrade.class)))
  @APIResponseSchema(value = Produktionsomrade.class, responseDescription = REPLACED)
  public Written replaceUtkastProduktionsomrade(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("omrade") String omrade,
      byte[] body) {
    return utkast.replace(planId, Produktionsomrade.DEL, omrade, body);
  }

  @DELETE
  @Path("/{omrade}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Operation(
      operationId = "deleteUtkastProduktionsomrade",
      summary = "Ta bort ett produktionsområde ur utkastet",
      description = "Tar bort området med sina budgetrader ur utkastet.")
  @APIResponse(responseCode = "204", description = REMOVED)
  public Written deleteUtkastProduktionsomrade(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("omrade") String omrade) {
    return utkast.remove(planId, Produktionsomrade.DEL, omrade);
  }
}
