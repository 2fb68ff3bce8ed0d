package se.styrning.plandokument;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Roll;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.representation.Dokument;
import se.styrning.shared.representation.Skrivet;
import se.styrning.shared.representation.Svar;
import se.styrning.shared.write.Idempotens;
import se.styrning.shared.write.MergePatch;
import se.styrning.verksamhetsplan.Utkast;

@Path("/")
@Tag(name = "Utkast")
class UtkastResource {

  private static final String TRIAL =
      "Sant: allt granskas och alla fel ges på en gång, men ingenting skrivs.";

  private final UtkastService service;
  private final Idempotens idempotens;

  UtkastResource(UtkastService service, Idempotens idempotens) {
    this.service = service;
    this.idempotens = idempotens;
  }

  @GET
  @Path("/utkast")
  @Authenticated
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listUtkast",
      summary = "Utkast",
      description =
          "Utkasten för de organ och kommuner som åtkomstbiljetten nämner, det senast ändrade först.")
  public Lista<Utkast> listUtkast(
      @Valid @BeanParam Sidval sidval,
      @Parameter(description = "Bara detta organs utkast.", example = "1441-ks")
          @QueryParam("organ")
          @Nullable String organ) {
    return service.list(organ, sidval);
  }

  @POST
  @Path("/verksamhetsplaner")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "createVerksamhetsplan",
      summary = "Skapa en plan som utkast",
      description =
          "Skapar ett utkast av en hel plan, i samma form som GET ger: det som kommer ut kan läggas in."
              + " Fält som får vara null och fält som är härledda (readOnly) får utelämnas; länkar i"
              + " innehållet läses inte. Identiteter ska vara unika, hänvisningar leda någonstans och"
              + " summor stämma: en differens som avrundning kan förklara blir en anmärkning, en större"
              + " är ett fel utom när en anmärkning av typen INKONSEKVENT eller TRYCKFEL berör delen"
              + " och anger skälet. Finns planen redan är svaret 409.")
  @RequestBody(
      required = true,
      description = "Hela planen.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Plandokument.class)))
  @APIResponseSchema(
      value = Plandokument.class,
      responseCode = "201",
      responseDescription = "Utkastet är skapat.")
  @APIResponse(
      responseCode = "200",
      description = "Provkörningen fann inga fel.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Provkorning.class)))
  public Svar createVerksamhetsplan(
      @Parameter(description = TRIAL) @QueryParam("provkor") @DefaultValue("false") boolean provkor,
      byte[] body) {
    return idempotens.once(body, () -> provkor ? service.tryCreate(body) : service.create(body));
  }

  @GET
  @Path("/verksamhetsplaner/{planId}/utkast")
  @Authenticated
  @Produces("application/json")
  @Operation(
      operationId = "getUtkast",
      summary = "Planens utkast",
      description =
          "Utkastet till planen eller till dess nästa version. Det syns bara för den som arbetar för"
              + " organet eller administrerar kommunen.")
  @APIResponseSchema(value = Plandokument.class, responseDescription = "Utkastet.")
  public Dokument getUtkast(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId) {
    return service.get(planId);
  }

  @PUT
  @Path("/verksamhetsplaner/{planId}/utkast")
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
  @APIResponseSchema(value = Plandokument.class, responseDescription = "Utkastet som det nu är.")
  public Skrivet replaceUtkast(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = TRIAL) @QueryParam("provkor") @DefaultValue("false") boolean provkor,
      byte[] body) {
    return provkor ? service.tryReplace(planId, body) : service.replace(planId, body);
  }

  @PATCH
  @Path("/verksamhetsplaner/{planId}/utkast")
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
  public Skrivet patchUtkast(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      byte[] body) {
    return service.patch(planId, body);
  }

  @DELETE
  @Path("/verksamhetsplaner/{planId}/utkast")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Operation(
      operationId = "deleteUtkast",
      summary = "Ta bort utkastet",
      description = "Tar bort utkastet. Beslutade versioner kan aldrig tas bort.")
  @APIResponse(responseCode = "204", description = "Utkastet är borttaget.")
  public Skrivet deleteUtkast(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId) {
    return service.remove(planId);
  }
}
