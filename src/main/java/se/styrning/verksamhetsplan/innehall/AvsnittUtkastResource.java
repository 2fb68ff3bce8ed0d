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

@Path("/verksamhetsplaner/{planId}/utkast/avsnitt")
@Tag(name = "Utkast")
class AvsnittUtkastResource {

  private final Utkastdelar utkast;
  private final Idempotens idempotens;

  AvsnittUtkastResource(Utkastdelar utkast, Idempotens idempotens) {
    this.utkast = utkast;
    this.idempotens = idempotens;
  }

  @POST
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "createUtkastAvsnitt",
      summary = "Lägg till ett avsnitt i utkastet",
      description =
          "Lägger avsnittet sist. Helheten granskas när utkastet antas. En identitet som finns är 409.")
  @RequestBody(
      required = true,
      description = "Hela avsnittet.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Avsnitt.class)))
  @APIResponseSchema(value = Avsnitt.class, responseCode = "201", responseDescription = "Tillagt.")
  public Svar createUtkastAvsnitt(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      byte[] body) {
    return idempotens.once(body, () -> utkast.add(planId, Avsnitt.DEL, body));
  }

  @GET
  @Path("/{id}")
  @Authenticated
  @Produces("application/json")
  @Operation(
      operationId = "getUtkastAvsnitt",
      summary = "Ett avsnitt i utkastet",
      description = "Ett avsnitt som utkastet nu är, med ETag att skicka vid ändring.")
  @APIResponseSchema(value = Avsnitt.class, responseDescription = "Hela avsnittet.")
  public Resurs<Avsnitt> getUtkastAvsnitt(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "grunduppdrag") @PathParam("id")
          String id) {
    return utkast.get(planId, Avsnitt.DEL, id);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "replaceUtkastAvsnitt",
      summary = "Ersätt ett avsnitt i utkastet",
      description =
          "Ersätter avsnittet utan att röra resten av utkastet. Identiteten i innehållet är adressens."
              + " Helheten granskas när utkastet antas.")
  @RequestBody(
      required = true,
      description = "Hela avsnittet.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Avsnitt.class)))
  @APIResponseSchema(value = Avsnitt.class, responseDescription = "Som det nu är.")
  public Skrivet replaceUtkastAvsnitt(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "grunduppdrag") @PathParam("id")
          String id,
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
  @APIResponse(responseCode = "204", description = "Borttaget.")
  public Skrivet deleteUtkastAvsnitt(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "grunduppdrag") @PathParam("id")
          String id) {
    return utkast.remove(planId, Avsnitt.DEL, id);
  }
}
