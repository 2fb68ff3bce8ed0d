package se.styrning.plandokument.utkast;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.behorighet.Roll;
import se.styrning.plandokument.Plandokument;
import se.styrning.shared.answer.StoredDocument;
import se.styrning.shared.answer.Written;
import se.styrning.shared.write.MergePatch;
import se.styrning.shared.write.Trial;

@Path("/verksamhetsplaner/{planId}/utkast")
@Tag(name = "Utkast")
class UtkastResource {

  private static final String TRIAL =
      "Sant: allt granskas och alla fel ges på en gång, men ingenting skrivs.";

  private final UtkastService service;
  private final Trial trial;

  UtkastResource(UtkastService service, Trial trial) {
    this.service = service;
    this.trial = trial;
  }

  @GET
  @Authenticated
  @Produces("application/json")
  @Operation(
      operationId = "getUtkast",
      summary = "Planens utkast",
      description =
          "Utkastet till planen eller till dess nästa version. Det syns bara för den som arbetar för"
              + " organet eller administrerar kommunen.")
  @APIResponseSchema(value = Plandokument.class, responseDescription = "Utkastet.")
  public StoredDocument getUtkast(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId) {
    return service.get(planId);
  }

  @PUT
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "replaceUtkast",
      summary = "Ersätt utkastet",
      description = "Ersätter hela utkastet efter samma granskning som när det skapas.")
  @RequestBody(
      required = true,
      description = "Hela planen.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Plandokument.class)))
  @APIResponseSchema(
      value = Plandokument.class,
      responseDescription = "Utkastet som det nu är; vid provkörning som det skulle bli.")
  public Written replaceUtkast(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = TRIAL) @QueryParam("provkor") @DefaultValue("false") boolean provkor,
      byte[] body) {
    return provkor ? trial.of(() -> service.replace(planId, body)) : service.replace(planId, body);
  }

  @PATCH
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes(MergePatch.MEDIA_TYPE)
  @Produces("application/json")
  @Operation(
      operationId = "patchUtkast",
      summary = "Ändra i utkastet",
      description =
          "Ändrar de fält som innehållet nämner enligt JSON Merge Patch (RFC 7396): ett värde ersätter,"
              + " null tar bort och en lista ersätts hel. Därefter granskas hela utkastet.")
  @RequestBody(
      required = true,
      description = "De fält i planen som ska ändras.",
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = Planandring.class)))
  @APIResponseSchema(value = Plandokument.class, responseDescription = "Utkastet som det nu är.")
  public Written patchUtkast(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      byte[] body) {
    return service.patch(planId, body);
  }

  @DELETE
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Operation(
      operationId = "deleteUtkast",
      summary = "Ta bort utkastet",
      description = "Tar bort utkastet. Beslutade versioner kan aldrig tas bort.")
  @APIResponse(responseCode = "204", description = "Utkastet är borttaget.")
  public Written deleteUtkast(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId) {
    return service.remove(planId);
  }
}
