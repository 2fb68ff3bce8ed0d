package se.styrning.verksamhetsplan.innehall;

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
import se.styrning.shared.representation.Resurs;
import se.styrning.shared.representation.Skrivet;
import se.styrning.shared.representation.Svar;
import se.styrning.shared.write.Idempotens;
import se.styrning.verksamhetsplan.Utkastdelar;

@Path("/verksamhetsplaner/{planId}/utkast/malpaverkan")
@Tag(name = "Utkast")
class MalpaverkanUtkastResource {

  private final Utkastdelar utkast;
  private final Idempotens idempotens;

  MalpaverkanUtkastResource(Utkastdelar utkast, Idempotens idempotens) {
    this.utkast = utkast;
    this.idempotens = idempotens;
  }

  @POST
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "createUtkastMalpaverkan",
      summary = "Lägg till en målpåverkan i utkastet",
      description =
          "Lägger målpåverkan sist. Helheten granskas när utkastet antas. En identitet som finns är 409.")
  @RequestBody(
      required = true,
      description = "Hela målpåverkan.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Malpaverkan.class)))
  @APIResponseSchema(
      value = Malpaverkan.class,
      responseCode = "201",
      responseDescription = "Tillagt.")
  public Svar createUtkastMalpaverkan(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      byte[] body) {
    return idempotens.once(body, () -> utkast.add(planId, Malpaverkan.DEL, body));
  }

  @GET
  @Path("/{globaltMal}")
  @Authenticated
  @Produces("application/json")
  @Operation(
      operationId = "getUtkastMalpaverkan",
      summary = "En målpåverkan i utkastet",
      description = "En målpåverkan som utkastet nu är, med ETag att skicka vid ändring.")
  @APIResponseSchema(value = Malpaverkan.class, responseDescription = "Hela målpåverkan.")
  public Resurs<Malpaverkan> getUtkastMalpaverkan(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "8") @PathParam("globaltMal")
          String globaltMal) {
    return utkast.get(planId, Malpaverkan.DEL, globaltMal);
  }

  @PUT
  @Path("/{globaltMal}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "replaceUtkastMalpaverkan",
      summary = "Ersätt en målpåverkan i utkastet",
      description =
          "Ersätter målpåverkan utan att röra resten av utkastet. Identiteten i innehållet är adressens."
              + " Helheten granskas när utkastet antas.")
  @RequestBody(
      required = true,
      description = "Hela målpåverkan.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Malpaverkan.class)))
  @APIResponseSchema(value = Malpaverkan.class, responseDescription = "Som det nu är.")
  public Skrivet replaceUtkastMalpaverkan(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "8") @PathParam("globaltMal")
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
  @APIResponse(responseCode = "204", description = "Borttaget.")
  public Skrivet deleteUtkastMalpaverkan(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "8") @PathParam("globaltMal")
          String globaltMal) {
    return utkast.remove(planId, Malpaverkan.DEL, globaltMal);
  }
}
