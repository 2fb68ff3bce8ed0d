package se.styrning.verksamhetsplan;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which plans a list holds. */
class Planfilter {

  @QueryParam("kommunkod")
  @Parameter(description = "Bara planer i denna kommun.", example = "1441")
  @Nullable String kommunkod;

  @QueryParam("organ")
  @Parameter(description = "Bara detta organs planer.", example = "1441-ks")
  @Nullable String organ;

  @QueryParam("budgetar")
  @Parameter(description = "Bara planer för detta år.", example = "2023")
  @Nullable Integer budgetar;

  @QueryParam("status")
  @Parameter(description = "Bara planer med denna status.", example = "ANTAGEN")
  @Nullable Planstatus status;

  @QueryParam("globaltMal")
  @Parameter(
      description = "Bara planer som anger en grad av påverkan på detta globala mål, 1–17.",
      example = "8")
  @Nullable Integer globaltMal;

  static Planfilter ofOrgan(String organ) {
    Planfilter filter = new Planfilter();
    filter.organ = organ;
    return filter;
  }
}
