package se.styrning.verksamhetsplan.innehall;

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

@Path("/verksamhetsplaner/{planId}/utkast/inriktningar")
@Tag(name = "Utkast")
class InriktningUtkastResource {

  private static final String WHOLE = "Hela inriktningen.";
  private static final String EXAMPLE = "3";

  private final Utkastdelar utkast;

  InriktningUtkastResource(Utkastdelar utkast) {
    this.utkast = utkast;
  }

  @POST
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "createUtkastInriktning",
      summary = "Lägg till en inriktning i utkastet",
      description = "Lägger inriktningen sist." + REVIEWED_ON_ADDING)
  @RequestBody(
      required = true,
      description = WHOLE,
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Inriktning.class)))
  @APIResponseSchema(value = Inriktning.class, responseCode = "201", responseDescription = ADDED)
  public Stored createUtkastInriktning(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      byte[] body) {
    return utkast.add(planId, Inriktning.DEL, body);
  }

  @GET
  @Path("/{nummer}")
  @Authenticated
  @Produces(JSON)
  @Operation(
      operationId = "getUtkastInriktning",
      summary = "En inriktning i utkastet",
      description = "En inriktning" + WITH_TAG)
  @APIResponseSchema(value = Inriktning.class, responseDescription = WHOLE)
  public Item<Inriktning> getUtkastInriktning(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("nummer") String nummer) {
    return utkast.get(planId, Inriktning.DEL, nummer);
  }

  @PUT
  @Path("/{nummer}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "replaceUtkastInriktning",
      summary = "Ersätt en inriktning i utkastet",
      description = "Ersätter inriktningen" + REVIEWED_ON_REPLACING)
  @RequestBody(
      required = true,
      description = WHOLE,
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Inriktning.class)))
  @APIResponseSchema(value = Inriktning.class, responseDescription = REPLACED)
  public Written replaceUtkastInriktning(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("nummer") String nummer,
      byte[] body) {
    return utkast.replace(planId, Inriktning.DEL, nummer, body);
  }

  @DELETE
  @Path("/{nummer}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Operation(
      operationId = "deleteUtkastInriktning",
      summary = "Ta bort en inriktning ur utkastet",
      description = "Tar bort inriktningen ur utkastet.")
  @APIResponse(responseCode = "204", description = REMOVED)
  public Written deleteUtkastInriktning(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("nummer") String nummer) {
    return utkast.remove(planId, Inriktning.DEL, nummer);
  }
}
