package se.styrning.uppfoljning.agenda;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;

@Path("/kommuner/{kommunkod}/nyckeltalskopplingar")
@Tag(name = "Uppföljning")
class NyckeltalskopplingResource {

  private final NyckeltalskopplingService service;

  NyckeltalskopplingResource(NyckeltalskopplingService service) {
    this.service = service;
  }

  @GET
  @Produces("application/json")
  @Operation(
      operationId = "getNyckeltalskopplingar",
      summary = "Nyckeltal för de globala målen",
      description =
          "Vilka nyckeltal kommunen följer varje globalt mål med, och under vilka år. Tom tills"
              + " kommunen har valt.")
  @APIResponseSchema(value = Nyckeltalskopplingar.class, responseDescription = "Kopplingarna.")
  public Item<Nyckeltalskopplingar> getNyckeltalskopplingar(
      @Parameter(description = "Kommunens kod.", example = "1441") @PathParam("kommunkod")
          String kommunkod) {
    return service.get(kommunkod);
  }

  @PUT
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes("application/json")
  @Produces("application/json")
  @Operation(
      operationId = "replaceNyckeltalskopplingar",
      summary = "Ersätt nyckeltal för de globala målen",
      description =
          "Ersätter hela urvalet. Ett nyckeltal vars definition ändras får ett nytt mått och nya år,"
              + " så att serierna aldrig fogas ihop. Samma innehåll en gång till ändrar ingenting.")
  @RequestBody(
      required = true,
      description = "Alla kopplingar.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Nyckeltalskopplingar.class)))
  @APIResponseSchema(
      value = Nyckeltalskopplingar.class,
      responseDescription = "Kopplingarna som de nu är.")
  public Written replaceNyckeltalskopplingar(
      @Parameter(description = "Kommunens kod.", example = "1441") @PathParam("kommunkod")
          String kommunkod,
      byte[] body) {
    return service.replace(kommunkod, body);
  }
}
