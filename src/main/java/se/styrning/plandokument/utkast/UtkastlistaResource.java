package se.styrning.plandokument.utkast;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.verksamhetsplan.Utkast;

@Path("/utkast")
@Tag(name = "Utkast")
class UtkastlistaResource {

  private final UtkastService service;

  UtkastlistaResource(UtkastService service) {
    this.service = service;
  }

  @GET
  @Authenticated
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listUtkast",
      summary = "Utkast",
      description =
          "Utkasten för de organ och kommuner som åtkomstbiljetten nämner, det senast ändrade först.")
  public Page<Utkast> listUtkast(
      @Valid @BeanParam PageParameters sidval,
      @Parameter(description = "Bara detta organs utkast.", example = "1441-ks")
          @QueryParam("organ")
          @Nullable String organ) {
    return service.list(organ, sidval);
  }
}
