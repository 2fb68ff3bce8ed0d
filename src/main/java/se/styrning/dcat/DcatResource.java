package se.styrning.dcat;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.shared.answer.FileAnswer;
import se.styrning.shared.link.BaseUrl;

@Path("/dcat")
@Tag(name = "Om API:et")
class DcatResource {

  private static final String SCHEMA = "#/components/schemas/Dcatkatalog";

  private final DcatService service;
  private final BaseUrl baseUrl;

  DcatResource(DcatService service, BaseUrl baseUrl) {
    this.service = service;
    this.baseUrl = baseUrl;
  }

  @GET
  @Produces({Dcatformat.LD, Dcatformat.TTL, Dcatformat.XML, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "getDcat",
      summary = "Katalog över det som publiceras",
      description =
          "De listor som tjänsten publicerar, för dataportaler, enligt DCAT-AP-SE 3: en datatjänst och"
              + " en datamängd per lista, med en distribution per format. JSON-LD, om inte Accept"
              + " begär Turtle eller RDF/XML. Adressen kan skördas av Sveriges dataportal.")
  @APIResponse(
      responseCode = "200",
      description = "Katalogen.",
      content = {
        @Content(mediaType = Dcatformat.LD, schema = @Schema(ref = SCHEMA)),
        @Content(mediaType = Dcatformat.TTL, schema = @Schema(implementation = String.class)),
        @Content(mediaType = Dcatformat.XML, schema = @Schema(implementation = String.class)),
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = SCHEMA))
      })
  public FileAnswer getDcat(@Context HttpHeaders headers, @Context HttpServerRequest request) {
    Dcatformat format = Dcatformat.accepted(headers.getAcceptableMediaTypes());
    return service.get(format, baseUrl.of(request));
  }
}
