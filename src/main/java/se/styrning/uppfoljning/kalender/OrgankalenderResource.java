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

/**
 * A board's calendar to subscribe to. Calendar programs send no Accept header and want an address
 * that ends in .ics, which the national profile does not allow in a contract (UFN.08): it is
 * described in that of the schedule, of which it is another way in.
 */
@Path("/organ/{organ}/uppfoljningsschema.ics")
@Tag(name = "Uppföljning")
class OrgankalenderResource {

  private final KalenderService service;

  OrgankalenderResource(KalenderService service) {
    this.service = service;
  }

  @GET
  @Produces(KalenderService.MEDIA_TYPE)
  @Operation(
      operationId = "getOrgankalender",
      summary = "Organets tillfällen som kalender",
      description =
          "Tillfällena då organets planer följs upp, att prenumerera på i ett kalenderprogram."
              + " Kalendern är i form av iCalendar (RFC 5545).")
  @APIResponse(
      responseCode = "200",
      description = "Kalendern.",
      content = @Content(mediaType = KalenderService.MEDIA_TYPE))
  public FileAnswer getOrgankalender(
      @Parameter(description = "Organets identitet.", example = "1441-ks") @PathParam("organ")
          String organ,
      @Context HttpServerRequest request) {
    return service.ofOrgan(organ, request);
  }
}
