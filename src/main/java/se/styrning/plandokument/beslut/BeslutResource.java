package se.styrning.plandokument.beslut;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.behorighet.Roll;
import se.styrning.shared.answer.Stored;
import se.styrning.shared.write.Idempotency;
import se.styrning.verksamhetsplan.Beslut;
import se.styrning.verksamhetsplan.Planbeslut;

@Path("/verksamhetsplaner/{planId}/beslut")
@Tag(name = "Beslut")
class BeslutResource {

  private final BeslutService service;
  private final Idempotency idempotens;

  BeslutResource(BeslutService service, Idempotency idempotens) {
    this.service = service;
    this.idempotens = idempotens;
  }

  @POST
  @RolesAllowed(Roll.Namn.NAMNDSEKRETERARE)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "createBeslut",
      summary = "För in ett beslut",
      description =
          "ANTAGANDE fryser utkastet till planens nästa version, som blir offentlig genast och aldrig"
              + " kan ändras. ANMALAN_KF för in kommunfullmäktiges anmälan. REVIDERING öppnar ett"
              + " nytt utkast ur den senaste versionen. UPPHAVANDE avslutar planen; dess versioner"
              + " finns kvar. Ett beslut som planens läge inte tillåter är 409 och svaret räknar upp"
              + " de tillåtna. Organet använder en paragraf en gång per kalenderår. Beslutsdagen är"
              + " högst dagens datum och tidigast dagen då den gällande versionen antogs. Rollen ska"
              + " gälla organet som har beslutat: planens eget, för ANMALAN_KF kommunfullmäktige.")
  @RequestBody(
      required = true,
      description = "Beslutet.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Beslut.class)))
  @APIResponseSchema(
      value = Planbeslut.class,
      responseCode = "201",
      responseDescription = "Beslutet är infört.")
  public Stored createBeslut(
      @Parameter(description = "Planens identitet.", example = "1441-ks-2023") @PathParam("planId")
          String planId,
      byte[] body) {
    return idempotens.once(
        () -> service.decider(planId, body), body, () -> service.decide(planId, body));
  }
}
