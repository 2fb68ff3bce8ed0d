package se.styrning.uppfoljning.utfall;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import se.styrning.shared.write.MergePatch;
import se.styrning.uppfoljning.utfall.berakning.Utfallsrad;

@Path("/uppfoljningar/{tillfalleId}/utfallsrader")
@Tag(name = "Uppföljning")
class UtfallsradResource {

  private final UtfallService service;

  UtfallsradResource(UtfallService service) {
    this.service = service;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listUtfallsrader",
      summary = "Utfall och prognos, område för område",
      description =
          "Tabellens rader, också som CSV. Samma fil, ändrad, kan skickas tillbaka till utfall;"
              + " beräknade kolumner läses då inte. Arbetsmaterial tills rapporten är inlämnad.")
  public Page<Utfallsrad> listUtfallsrader(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
      @Valid @BeanParam PageParameters sidval) {
    return service.rows(tillfalleId, sidval);
  }

  @GET
  @Path("/{omrade}")
  @Produces("application/json")
  @Operation(
      operationId = "getUtfallsrad",
      summary = "Ett områdes utfall och prognos",
      description = "En rad i tabellen, med ETag att skicka vid ändring.")
  @APIResponseSchema(value = Utfallsrad.class, responseDescription = "Raden.")
  public Item<Utfallsrad> getUtfallsrad(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(description = "Områdets identitet.", example = "vuxenutbildning")
          @PathParam("omrade")
          String omrade) {
    return service.getRow(tillfalleId, omrade);
  }

  @PATCH
  @Path("/{omrade}")
  @RolesAllowed(Roll.Namn.CONTROLLER)
  @Consumes(MergePatch.MEDIA_TYPE)
  @Produces("application/json")
  @Operation(
      operationId = "patchUtfallsrad",
      summary = "Ändra en rad",
      description =
          "Ändrar ett områdes utfall, prognos eller kommentar enligt JSON Merge Patch (RFC 7396)"
              + " utan att röra de andra områdena.")
  @RequestBody(
      required = true,
      description = "De fält som ska ändras.",
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = Utfallsandring.class)))
  @APIResponseSchema(value = Utfallsrad.class, responseDescription = "Raden som den nu är.")
  public Written patchUtfallsrad(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
      @Parameter(description = "Områdets identitet.", example = "vuxenutbildning")
          @PathParam("omrade")
          String omrade,
      byte[] body) {
    return service.patch(tillfalleId, omrade, body);
  }
}
