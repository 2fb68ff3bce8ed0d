package se.styrning.uppfoljning.utfall;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.uppfoljning.utfall.berakning.Manadsutfall;

@Path("/uppfoljningar/{tillfalleId}/manadsutfall")
@Tag(name = "Uppföljning")
class ManadsutfallResource {

  private final UtfallService service;

  ManadsutfallResource(UtfallService service) {
    this.service = service;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listManadsutfall",
      summary = "Utfall månad för månad",
      description =
          "Utfallet per område och månad, där huvudbokens rader har lästs in; annars tomt."
              + " Arbetsmaterial tills rapporten är inlämnad.")
  public Page<Manadsutfall> listManadsutfall(
      @Parameter(description = "Tillfällets identitet.", example = "1441-ks-2023-apr")
          @PathParam("tillfalleId")
          String tillfalleId,
      @Valid @BeanParam PageParameters sidval) {
    return service.months(tillfalleId, sidval);
  }
}
