package se.styrning.ekonomi;

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

@Path("/verksamhetsplaner/{planId}/utkast/produktionsomraden")
@Tag(name = "Utkast")
class ProduktionsomradeUtkastResource {

  private final Utkastdelar utkast;
  private final Idempotens idempotens;

  ProduktionsomradeUtkastResource(Utkastdelar utkast, Idempotens idempotens) {
    this.utkast = utkast;
    this.idempotens = idempotens;
  }

  @POST
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "createUtkastProduktionsomrade",
      summary = "Lägg till ett produktionsområde i utkastet",
      description =
          "Lägger området med sina budgetrader sist. Helheten granskas när utkastet antas. En identitet som finns är 409.")
  @RequestBody(
      required = true,
      description = "Hela området med en budgetrad per år.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Produktionsomrade.class)))
  @APIResponseSchema(
      value = Produktionsomrade.class,
      responseCode = "201",
      responseDescription = "Tillagt.")
  public Svar createUtkastProduktionsomrade(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      byte[] body) {
    return idempotens.once(body, () -> utkast.add(planId, Produktionsomrade.DEL, body));
  }

  @GET
  @Path("/{omrade}")
  @Authenticated
  @Produces("application/json")
  @Operation(
      operationId = "getUtkastProduktionsomrade",
      summary = "Ett produktionsområde i utkastet",
      description = "Ett produktionsområde som utkastet nu är, med ETag att skicka vid ändring.")
  @APIResponseSchema(
      value = Produktionsomrade.class,
      responseDescription = "Hela området med en budgetrad per år.")
  public Resurs<Produktionsomrade> getUtkastProduktionsomrade(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "vuxenutbildning")
          @PathParam("omrade")
          String omrade) {
    return utkast.get(planId, Produktionsomrade.DEL, omrade);
  }

  @PUT
  @Path("/{omrade}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "replaceUtkastProduktionsomrade",
      summary = "Ersätt ett produktionsområde i utkastet",
      description =
          "Ersätter området med sina budgetrader utan att röra resten av utkastet. Identiteten i innehållet är adressens."
              + " Helheten granskas när utkastet antas.")
  @RequestBody(
      required = true,
      description = "Hela området med en budgetrad per år.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Produktionsomrade.class)))
  @APIResponseSchema(value = Produktionsomrade.class, responseDescription = "Som det nu är.")
  public Skrivet replaceUtkastProduktionsomrade(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "vuxenutbildning")
          @PathParam("omrade")
          String omrade,
      byte[] body) {
    return utkast.replace(planId, Produktionsomrade.DEL, omrade, body);
  }

  @DELETE
  @Path("/{omrade}")
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Operation(
      operationId = "deleteUtkastProduktionsomrade",
      summary = "Ta bort ett produktionsområde ur utkastet",
      description = "Tar bort området med sina budgetrader ur utkastet.")
  @APIResponse(responseCode = "204", description = "Borttaget.")
  public Skrivet deleteUtkastProduktionsomrade(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      @Parameter(description = "Identiteten i utkastet.", example = "vuxenutbildning")
          @PathParam("omrade")
          String omrade) {
    return utkast.remove(planId, Produktionsomrade.DEL, omrade);
  }
}
