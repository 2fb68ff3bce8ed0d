package se.styrning.verksamhetsplan.malpaverkan;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;

@Path("/globala-mal/{nummer}/malpaverkan")
@Tag(name = "Globala mål")
class MalkopplingResource {

  private final MalpaverkanService service;

  MalkopplingResource(MalpaverkanService service) {
    this.service = service;
  }

  /** Which plans' bearing on the goal a list holds. */
  static class Filter {

    @QueryParam("grad")
    @Parameter(description = "Bara denna grad av påverkan.", example = "PRIMAR")
    @Nullable Paverkansgrad grad;

    @QueryParam("kommunkod")
    @Parameter(description = "Bara planer i denna kommun.", example = "1441")
    @Nullable String kommunkod;

    @QueryParam("organ")
    @Parameter(description = "Bara detta organs planer.", example = "1441-ks")
    @Nullable String organ;

    @QueryParam("budgetar")
    @Parameter(description = "Bara planer för detta år.", example = "2023")
    @Nullable Integer budgetar;
  }

  @GET
  @Produces({"application/json", "text/csv"})
  @Operation(
      operationId = "listMalkopplingar",
      summary = "Planer som rör ett globalt mål",
      description =
          "Alla gällande planers påverkan på målet, med grad; även EJ_ANGIVEN, där planens text inte"
              + " anger någon.")
  public Page<Malkoppling> listMalkopplingar(
      @Parameter(description = "Målets nummer, 1–17.", example = "8") @PathParam("nummer")
          int nummer,
      @Valid @BeanParam PageParameters sidval,
      @BeanParam Filter filter) {
    return service.list(nummer, sidval, filter);
  }
}
