package se.styrning.verksamhetsplan.malpaverkan;

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

@Path("/verksamhetsplaner/{planId}/utkast/malpaverkan")
@Tag(name = "Utkast")
class MalpaverkanUtkastResource {

  private static final String WHOLE = "Hela målpåverkan.";
  private static final String EXAMPLE = "8";

  private final Utkastdelar utkast;

  MalpaverkanUtkastResource(Utkastdelar utkast) {
    this.utkast = utkast;
  }

  @POST
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "createUtkastMalpaverkan",
      summary = "Lägg till en målpåverkan i utkastet",
      description = "Lägger målpåverkan sist." + REVIEWED_ON_ADDING)
  @RequestBody(
      required = true,
      description = WHOLE,
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Malpaverkan.class)))
  @APIResponseSchema(value = Malpaverkan.class, responseCode = "201", responseDescription = ADDED)
  public Stored createUtkastMalpaverkan(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      byte[] body) {
    return utkast.add(planId, Malpaverkan.DEL, body);
  }

  @GET
  @Path("/{globaltMal}")
  @Authenticated
  @Produces(JSON)
  @Operation(
      operationId = "getUtkastMalpaverkan",
      summary = "En målpåverkan i utkastet",
      description = "En målpåverkan" + WITH_TAG)
  @APIResponseSchema(value = Malpaverkan.class, responseDescription = WHOLE)
  public Item<Malpaverkan> getUtkastMalpaverkan(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("globaltMal")
          String globaltMal) {
    return utkast.get(planId, Malpaverkan.DEL, globaltMal);
  }

  @PUT
  @Path("/{globaltMal}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "replaceUtkastMalpaverkan",
      summary = "Ersätt en målpåverkan i utkastet",
      description = "Ersätter målpåverkan" + REVIEWED_ON_REPLACING)
  @RequestBody(
      required = true,
      description = WHOLE,
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Malpaverkan.class)))
  @APIResponseSchema(value = Malpaverkan.class, responseDescription = REPLACED)
  public Written replaceUtkastMalpaverkan(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("globaltMal")
          String globaltMal,
      byte[] body) {
    return utkast.replace(planId, Malpaverkan.DEL, globaltMal, body);
  }

  @DELETE
  @Path("/{globaltMal}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Operation(
      operationId = "deleteUtkastMalpaverkan",
      summary = "Ta bort en målpåverkan ur utkastet",
      description = "Tar bort målpåverkan ur utkastet.")
  @APIResponse(responseCode = "204", description = REMOVED)
  public Written deleteUtkastMalpaverkan(
      @Parameter(description = PLAN, example = A_PLAN) @PathParam("planId") String planId,
      @Parameter(description = IDENTITY, example = EXAMPLE) @PathParam("globaltMal")
          String globaltMal) {
    return utkast.remove(planId, Malpaverkan.DEL, globaltMal);
  }
}
