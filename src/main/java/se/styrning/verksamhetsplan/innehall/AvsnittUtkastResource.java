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

@Path("/verksamhetsplaner/{planId}/utkast/avsnitt")
@Tag(name = "Utkast")
class AvsnittUtkastResource {

  private static final String WHOLE = "Hela avsnittet.";
  private static final String EXAMPLE = "grunduppdrag";

  private final Utkastdelar utkast;

  AvsnittUtkastResource(Utkastdelar utkast) {
    this.utkast = utkast;
  }

  @POST
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "createUtkastAvsnitt",
      summary = "Lägg till ett avsnitt i utkastet",
      description = "Lägger avsnittet sist." + REVIEWED_ON_ADDING)
  @RequestBody(
      required = true,
      description = WHOLE,
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Avsnitt.class)))
  @APIResponseSchema(value = Avsnitt.class, responseCode = "201", responseDescription = ADDED)
  public Stored createUtkastAvsnitt(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      byte[] body) {
    return utkast.add(planId, Avsnitt.DEL, body);
  }

  @GET
  @Path("/{id}")
  @Authenticated
  @Produces(JSON)
  @Operation(
      operationId = "getUtkastAvsnitt",
      summary = "Ett avsnitt i utkastet",
      description = "Ett avsnitt" + WITH_TAG)
  @APIResponseSchema(value = Avsnitt.class, responseDescription = WHOLE)
  public Item<Avsnitt> getUtkastAvsnitt(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("id") String id) {
    return utkast.get(planId, Avsnitt.DEL, id);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "replaceUtkastAvsnitt",
      summary = "Ersätt ett avsnitt i utkastet",
      description = "Ersätter avsnittet" + REVIEWED_ON_REPLACING)
  @RequestBody(
      required = true,
      description = WHOLE,
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Avsnitt.class)))
  @APIResponseSchema(value = Avsnitt.class, responseDescription = REPLACED)
  public Written replaceUtkastAvsnitt(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("id") String id,
      byte[] body) {
    return utkast.replace(planId, Avsnitt.DEL, id, body);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Operation(
      operationId = "deleteUtkastAvsnitt",
      summary = "Ta bort ett avsnitt ur utkastet",
      description = "Tar bort avsnittet ur utkastet.")
  @APIResponse(responseCode = "204", description = REMOVED)
  public Written deleteUtkastAvsnitt(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("id") String id) {
    return utkast.remove(planId, Avsnitt.DEL, id);
  }
}
