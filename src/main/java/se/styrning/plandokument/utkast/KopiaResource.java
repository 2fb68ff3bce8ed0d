package se.styrning.plandokument.utkast;

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
import se.styrning.plandokument.Plandokument;
import se.styrning.shared.answer.Stored;
import se.styrning.shared.write.Idempotency;

@Path("/verksamhetsplaner/{planId}/kopia")
@Tag(name = "Utkast")
class KopiaResource {

  private final KopiaService service;
  private final Idempotency idempotens;

  KopiaResource(KopiaService service, Idempotency idempotens) {
    this.service = service;
    this.idempotens = idempotens;
  }

  @POST
  @RolesAllowed(Roll.Namn.REDAKTOR)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "createKopia",
      summary = "Börja nästa års plan ur denna",
      description =
          "Skapar ett utkast för ett annat år eller organ ur den gällande planen: texterna följer med,"
              + " områdena som hade budget planens år, indikatorerna med åren flyttade och det nya året"
              + " tomt, och inriktningarna märkta med planen de är överförda från. Beslut, prognoser,"
              + " tidpunkter, källrader, förutsättningar och anmärkningar följer inte med, och belopp"
              + " bara om det begärs.")
  @RequestBody(
      required = true,
      description = "Vad kopian ska bli.",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Kopia.class)))
  @APIResponseSchema(
      value = Plandokument.class,
      responseCode = "201",
      responseDescription = "Utkastet är skapat.")
  public Stored createKopia(
      @Parameter(description = "Planen som kopieras.", example = "1441-ks-2023")
          @PathParam("planId")
          String planId,
      byte[] body) {
    return idempotens.once(
        () -> service.target(planId, body), body, () -> service.copy(planId, body));
  }
}
