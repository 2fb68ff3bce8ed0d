package se.styrning.oversikt;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.answer.FileAnswer;
import se.styrning.shared.link.BaseUrl;

@Path("/oversikt")
@Tag(name = "Verksamhetsplan")
class OversiktResource {

  private static final String HTML = "text/html";

  private final OversiktService service;
  private final BaseUrl baseUrl;

  OversiktResource(OversiktService service, BaseUrl baseUrl) {
    this.service = service;
    this.baseUrl = baseUrl;
  }

  @GET
  @Produces(HTML)
  @Operation(
      operationId = "getOversikt",
      summary = "Planen som en sida att läsa",
      description =
          "En webbsida om en gällande plan: indikatorer, ekonomi, inriktningar och globala mål. Utan"
              + " planId den senaste planen.")
  @APIResponse(responseCode = "200", description = "Sidan.", content = @Content(mediaType = HTML))
  @APIResponse(responseCode = "404", description = "Planen finns inte.")
  @APIResponse(responseCode = "410", description = "Planen är upphävd.")
  public FileAnswer getOversikt(
      @Parameter(description = "Planen som sidan är om.", example = "1441-ks-2023")
          @QueryParam("planId")
          @Nullable String planId,
      @Context HttpServerRequest request) {
    return service.page(planId, baseUrl.of(request));
  }
}
