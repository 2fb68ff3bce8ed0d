package se.styrning.uppfoljning.kalender;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.shared.answer.FileAnswer;

/** A calendar of all boards of a kommun to subscribe to; see {@link OrgankalenderResource}. */
@Path("/kommuner/{kommunkod}/uppfoljningsschema.ics")
@Tag(name = "Uppföljning")
class KommunkalenderResource {

  private final KalenderService service;

  KommunkalenderResource(KalenderService service) {
    this.service = service;
  }

  @GET
  @Produces(KalenderService.MEDIA_TYPE)
  @Operation(
      operationId = "getKommunkalender",
      summary = "Kommunens tillfällen som kalender",
      description =
          "Tillfällena då kommunens planer följs upp, att prenumerera på i ett kalenderprogram."
              + " Kalendern är i form av iCalendar (RFC 5545).")
  @APIResponse(
      responseCode = "200",
      description = "Kalendern.",
      content = @Content(mediaType = KalenderService.MEDIA_TYPE))
  public FileAnswer getKommunkalender(
      @Parameter(description = "SCB:s kommunkod.", example = "1441") @PathParam("kommunkod")
          String kommunkod,
      @Context HttpServerRequest request) {
    return service.ofKommun(kommunkod, request);
  }
}
