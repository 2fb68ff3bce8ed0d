package se.styrning.uppfoljning.kalender;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import se.styrning.shared.answer.FileAnswer;

/**
 * A board's calendar to subscribe to. Calendar programs send no Accept header and want an address
 * that ends in .ics, which the national profile does not allow in a contract (UFN.08): it is
 * described in that of the schedule, of which it is another way in.
 */
@Path("/organ/{organ}/uppfoljningsschema.ics")
class OrgankalenderResource {

  private final KalenderService service;

  OrgankalenderResource(KalenderService service) {
    this.service = service;
  }

  @GET
  @Produces(KalenderService.MEDIA_TYPE)
  @Operation(hidden = true)
  public FileAnswer getOrgankalender(
      @PathParam("organ") String organ, @Context HttpServerRequest request) {
    return service.ofOrgan(organ, request);
  }
}
