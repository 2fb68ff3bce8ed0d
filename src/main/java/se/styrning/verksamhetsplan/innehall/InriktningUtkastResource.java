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

@Path("/verksamhetsplaner/{planId}/utkast/inriktningar")
@Tag(name = "Utkast")
class InriktningUtkastResource {

  private final Utkastdelar utkast;
  private final Idempotens idempotens;

  InriktningUtkastResource(Utkastdelar utkast, Idempotens idempotens) {
    this.utkast = utkast;
    this.idempotens = idempotens;
  }

  @POST
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "createUtkastInriktning",
      summary = "Lägg till en inriktning i utkastet",
      description =
          "Lägger inriktningen sist. Helheten granskas när utkastet antas. En identitet som finns är 409.")
  @RequestBody(
      required = true,
      description = "Hela inriktningen.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Inriktning.class)))
  @APIResponseSchema(
      value = Inriktning.class,
      responseCode = "201",
      responseDescription = "Tillagt.")
  public Svar createUtkastInriktning(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      byte[] body) {
    return idempotens.once(body, () -> utkast.add(planId, Inriktning.DEL, body));
  }

  @GET
  @Path("/{nummer}")
  @Authenticated
  @Produces("application/json")
  @Operation(
      operationId = "getUtkastInriktning",
      summary = "En inriktning i utkastet",
      description = "En inriktning som utkastet nu är, med ETag att skicka vid ändring.")
  @APIResponseSchema(value = Inriktning.class, responseDescription = "Hela inriktningen.")
  public Resurs<Inriktning> getUtkastInriktning(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "3") @PathParam("nummer")
          String nummer) {
    return utkast.get(planId, Inriktning.DEL, nummer);
  }

  @PUT
  @Path("/{nummer}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "replaceUtkastInriktning",
      summary = "Ersätt en inriktning i utkastet",
      description =
          "Ersätter inriktningen utan att röra resten av utkastet. Identiteten i innehållet är adressens."
              + " Helheten granskas när utkastet antas.")
  @RequestBody(
      required = true,
      description = "Hela inriktningen.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Inriktning.class)))
  @APIResponseSchema(value = Inriktning.class, responseDescription = "Som det nu är.")
  public Skrivet replaceUtkastInriktning(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "3") @PathParam("nummer")
          String nummer,
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
  @APIResponse(responseCode = "204", description = "Borttaget.")
  public Skrivet deleteUtkastInriktning(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "3") @PathParam("nummer")
          String nummer) {
    return utkast.remove(planId, Inriktning.DEL, nummer);
  }
}
