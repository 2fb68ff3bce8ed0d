package se.styrning.uppfoljning.kalender;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import se.styrning.shared.answer.FileAnswer;

/** A calendar of all boards of a kommun to subscribe to; see {@link OrgankalenderResource}. */
@Path("/kommuner/{kommunkod}/uppfoljningsschema.ics")
class KommunkalenderResource {

  private final KalenderService service;

  KommunkalenderResource(KalenderService service) {
    this.service = service;
  }

  @GET
  @Produces(KalenderService.MEDIA_TYPE)
  @Operation(hidden = true)
  public FileAnswer getKommunkalender(
      @PathParam("kommunkod") String kommunkod, @Context HttpServerRequest request) {
    return service.ofKommun(kommunkod, request);
  }
}
