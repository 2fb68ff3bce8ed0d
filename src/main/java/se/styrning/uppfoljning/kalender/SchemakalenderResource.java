package se.styrning.uppfoljning.kalender;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import se.styrning.shared.answer.FileAnswer;
import se.styrning.uppfoljning.tillfalle.Schemafilter;

/** The schedule for callers that accept a calendar and nothing else; the contract has one GET. */
@Path("/uppfoljningsschema")
class SchemakalenderResource {

  private final KalenderService service;

  SchemakalenderResource(KalenderService service) {
    this.service = service;
  }

  @GET
  @Produces(KalenderService.MEDIA_TYPE)
  @Operation(hidden = true)
  public FileAnswer getSchemakalender(
      @BeanParam Schemafilter filter, @Context HttpServerRequest request) {
    return service.ofFilter(filter, request);
  }
}
