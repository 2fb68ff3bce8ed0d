package se.styrning.indikator;

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

@Path("/verksamhetsplaner/{planId}/utkast/indikatorer")
@Tag(name = "Utkast")
class IndikatorUtkastResource {

  private static final String WHOLE = "Hela indikatorn.";
  private static final String EXAMPLE = "digital-mognad";

  private final Utkastdelar utkast;

  IndikatorUtkastResource(Utkastdelar utkast) {
    this.utkast = utkast;
  }

  @POST
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "createUtkastIndikator",
      summary = "Lägg till en indikator i utkastet",
      description = "Lägger indikatorn sist." + REVIEWED_ON_ADDING)
  @RequestBody(
      required = true,
      description = WHOLE,
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Indikator.class)))
  @APIResponseSchema(value = Indikator.class, responseCode = "201", responseDescription = ADDED)
  public Stored createUtkastIndikator(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      byte[] body) {
    return utkast.add(planId, Indikator.DEL, body);
  }

  @GET
  @Path("/{indikator}")
  @Authenticated
  @Produces(JSON)
  @Operation(
      operationId = "getUtkastIndikator",
      summary = "En indikator i utkastet",
      description = "En indikator" + WITH_TAG)
  @APIResponseSchema(value = Indikator.class, responseDescription = WHOLE)
  public Item<Indikator> getUtkastIndikator(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("indikator")
          String indikator) {
    return utkast.get(planId, Indikator.DEL, indikator);
  }

  @PUT
  @Path("/{indikator}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "replaceUtkastIndikator",
      summary = "Ersätt en indikator i utkastet",
      description = "Ersätter indikatorn" + REVIEWED_ON_REPLACING)
  @RequestBody(
      required = true,
      description = WHOLE,
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Indikator.class)))
  @APIResponseSchema(value = Indikator.class, responseDescription = REPLACED)
  public Written replaceUtkastIndikator(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("indikator")
          String indikator,
      byte[] body) {
    return utkast.replace(planId, Indikator.DEL, indikator, body);
  }

  @DELETE
  @Path("/{indikator}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Operation(
      operationId = "deleteUtkastIndikator",
      summary = "Ta bort en indikator ur utkastet",
      description = "Tar bort indikatorn ur utkastet.")
  @APIResponse(responseCode = "204", description = REMOVED)
  public Written deleteUtkastIndikator(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("indikator")
          String indikator) {
    return utkast.remove(planId, Indikator.DEL, indikator);
  }
}
