package se.styrning.plandokument.utkast;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import se.styrning.shared.answer.Stored;
import se.styrning.shared.write.Idempotency;
import se.styrning.shared.write.Trial;

@Path("/verksamhetsplaner")
@Tag(name = "Utkast")
class PlanskapandeResource {

  private static final String TRIAL =
      "Sant: allt granskas och alla fel ges på en gång, men ingenting skrivs.";

  private final UtkastService service;
  private final Idempotency idempotens;
  private final Trial trial;

  PlanskapandeResource(UtkastService service, Idempotency idempotens, Trial trial) {
    this.service = service;
    this.idempotens = idempotens;
    this.trial = trial;
  }

  @POST
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
      description = "Provkörningen fann inga fel; detta är utkastet som det skulle bli.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Plandokument.class)))
  public Stored createVerksamhetsplan(
      @Parameter(description = TRIAL) @QueryParam("provkor") @DefaultValue("false") boolean provkor,
      byte[] body) {
    return provkor
        ? idempotens.trial(() -> trial.of(() -> service.create(body)))
        : idempotens.once(() -> service.owner(body), body, () -> service.create(body));
  }
}
