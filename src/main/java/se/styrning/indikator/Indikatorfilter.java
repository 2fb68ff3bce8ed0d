package se.styrning.indikator;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;

/** Which indicators a list across plans holds. */
class Indikatorfilter {

  @QueryParam("kommunkod")
  @Parameter(description = "Bara planer i denna kommun.", example = "1441")
  @Nullable String kommunkod;

  @QueryParam("organ")
  @Parameter(description = "Bara detta organs planer.", example = "1441-ks")
  @Nullable String organ;

  @QueryParam("budgetar")
  @Parameter(description = "Bara planer för detta år.", example = "2023")
  @Nullable Integer budgetar;

  @QueryParam("enhet")
  @Parameter(description = "Bara indikatorer i denna enhet.", example = "PROCENT")
  @Nullable Enhet enhet;

  @QueryParam("trend")
  @Parameter(description = "Bara indikatorer med denna trend.", example = "FORSAMRAD")
  @Nullable Utveckling trend;

  @QueryParam("koladaId")
  @Parameter(description = "Bara indikatorer med detta id i Kolada.", example = "U00200")
  @Nullable String koladaId;
}
