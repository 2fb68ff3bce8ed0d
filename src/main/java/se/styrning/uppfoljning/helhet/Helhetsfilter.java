package se.styrning.uppfoljning.helhet;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which follow-ups a caller wants. */
class Helhetsfilter {

  @QueryParam("kommunkod")
  @Parameter(description = "Bara denna kommun.", example = "1441")
  @Nullable String kommunkod;

  @QueryParam("budgetar")
  @Parameter(
      description =
          "Bara detta år, 2006 eller senare. Utan budgetar visas åren från det första som följs upp"
              + " här till och med nästa år.",
      example = "2023")
  @Nullable Integer budgetar;
}
