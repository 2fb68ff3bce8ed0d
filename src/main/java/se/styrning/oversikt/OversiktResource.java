package se.styrning.oversikt;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.FileAnswer;
import se.styrning.shared.link.BaseUrl;

@Path("/oversikt")
class OversiktResource {

  private final OversiktService service;
  private final BaseUrl baseUrl;

  OversiktResource(OversiktService service, BaseUrl baseUrl) {
    this.service = service;
    this.baseUrl = baseUrl;
  }

  @GET
  @Produces("text/html")
  @Operation(hidden = true)
  public FileAnswer getOversikt(
      @QueryParam("planId") @Nullable String planId, @Context HttpServerRequest request) {
    return service.page(planId, baseUrl.of(request));
  }
}
