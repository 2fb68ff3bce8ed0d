package se.styrning.indikator;

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

@Path("/verksamhetsplaner/{planId}/utkast/indikatorer")
@Tag(name = "Utkast")
class IndikatorUtkastResource {

  private final Utkastdelar utkast;
  private final Idempotens idempotens;

  IndikatorUtkastResource(Utkastdelar utkast, Idempotens idempotens) {
    this.utkast = utkast;
    this.idempotens = idempotens;
  }

  @POST
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "createUtkastIndikator",
      summary = "Lägg till en indikator i utkastet",
      description =
          "Lägger indikatorn sist. Helheten granskas när utkastet antas. En identitet som finns är 409.")
  @RequestBody(
      required = true,
      description = "Hela indikatorn.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Indikator.class)))
  @APIResponseSchema(
      value = Indikator.class,
      responseCode = "201",
      responseDescription = "Tillagt.")
  public Svar createUtkastIndikator(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      byte[] body) {
    return idempotens.once(body, () -> utkast.add(planId, Indikator.DEL, body));
  }

  @GET
  @Path("/{indikator}")
  @Authenticated
  @Produces("application/json")
  @Operation(
      operationId = "getUtkastIndikator",
      summary = "En indikator i utkastet",
      description = "En indikator som utkastet nu är, med ETag att skicka vid ändring.")
  @APIResponseSchema(value = Indikator.class, responseDescription = "Hela indikatorn.")
  public Resurs<Indikator> getUtkastIndikator(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "digital-mognad")
          @PathParam("indikator")
          String indikator) {
    return utkast.get(planId, Indikator.DEL, indikator);
  }

  @PUT
  @Path("/{indikator}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "replaceUtkastIndikator",
      summary = "Ersätt en indikator i utkastet",
      description =
          "Ersätter indikatorn utan att röra resten av utkastet. Identiteten i innehållet är adressens."
              + " Helheten granskas när utkastet antas.")
  @RequestBody(
      required = true,
      description = "Hela indikatorn.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Indikator.class)))
  @APIResponseSchema(value = Indikator.class, responseDescription = "Som det nu är.")
  public Skrivet replaceUtkastIndikator(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "digital-mognad")
          @PathParam("indikator")
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
  @APIResponse(responseCode = "204", description = "Borttaget.")
  public Skrivet deleteUtkastIndikator(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "digital-mognad")
          @PathParam("indikator")
          String indikator) {
    return utkast.remove(planId, Indikator.DEL, indikator);
  }
}
