package se.styrning.uppfoljning.avsnitt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@Path("/uppfoljningar/{tillfalleId}/avsnitt")
@Tag(name = "Uppföljning")
class RapportavsnittResource {

  private static final String JSON = "application/json";
  private static final String TILLFALLE = "Tillfällets identitet.";
  private static final String TILLFALLE_EXEMPEL = "1441-ks-2023-apr";
  private static final String KOD =
      "Vad texten handlar om: SAMMANFATTNING eller en del av omfattningen.";
  private static final String KOD_EXEMPEL = "SAMMANFATTNING";

  private final RapportavsnittService service;

  RapportavsnittResource(RapportavsnittService service) {
    this.service = service;
  }

  @GET
  @Produces({JSON, "text/csv"})
  @Operation(
      operationId = "listRapportavsnitt",
      summary = "Rapportens texter",
      description =
          "En sammanfattning och en text för varje del av det som följs upp, skrivna eller inte."
              + " Arbetsmaterial tills rapporten är inlämnad.")
  public Page<Rapportavsnitt> listRapportavsnitt(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId,
      @Valid @BeanParam PageParameters sidval) {
    return service.list(tillfalleId, sidval);
  }

  @GET
  @Path("/{kod}")
  @Produces(JSON)
  @Operation(
      operationId = "getRapportavsnitt",
      summary = "En text i rapporten",
      description = "En text, skriven eller inte, med ETag att skicka vid ändring.")
  @APIResponseSchema(value = Rapportavsnitt.class, responseDescription = "Texten.")
  public Item<Rapportavsnitt> getRapportavsnitt(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(
              description = KOD,
              example = KOD_EXEMPEL,
              schema = @Schema(ref = "#/components/schemas/Avsnittskod"))
          @PathParam("kod")
          String kod) {
    return service.get(tillfalleId, kod);
  }

  @PUT
  @Path("/{kod}")
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes(JSON)
  @Produces(JSON)
  @Operation(
      operationId = "replaceRapportavsnitt",
      summary = "Skriv en text i rapporten",
      description =
          "Ersätter texten; null tar bort den. Ingen text krävs för att lämna in rapporten.")
  @RequestBody(
      required = true,
      description = "Texten.",
      content = @Content(mediaType = JSON, schema = @Schema(implementation = Rapportavsnitt.class)))
  @APIResponseSchema(value = Rapportavsnitt.class, responseDescription = "Texten som den nu är.")
  public Written replaceRapportavsnitt(
      @Parameter(description = TILLFALLE, example = TILLFALLE_EXEMPEL) @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(
              description = KOD,
              example = KOD_EXEMPEL,
              schema = @Schema(ref = "#/components/schemas/Avsnittskod"))
          @PathParam("kod")
          String kod,
      byte[] body) {
    return service.replace(tillfalleId, kod, body);
  }
}
