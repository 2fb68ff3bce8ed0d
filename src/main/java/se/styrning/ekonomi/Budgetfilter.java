package se.styrning.ekonomi;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which budget rows a list across plans holds. */
class Budgetfilter {

  @QueryParam("kommunkod")
  @Parameter(description = "Bara planer i denna kommun.", example = "1441")
  @Nullable String kommunkod;

  @QueryParam("organ")
  @Parameter(description = "Bara detta organs planer.", example = "1441-ks")
  @Nullable String organ;

  @QueryParam("planId")
  @Parameter(description = "Bara denna plan.", example = "1441-ks-2023")
  @Nullable String planId;

  @QueryParam("budgetar")
  @Parameter(
      description = "Bara detta år: budgeten ur de planer som är för året.",
      example = "2023")
  @Nullable Integer budgetar;

  @QueryParam("jamforelsear")
  @DefaultValue("false")
  @Parameter(
      description =
          "Sant: också de andra år som planer trycker för jämförelse. De är inte budget, och samma"
              + " år kan då finnas ur flera planer; planbudgetar skiljer dem åt.")
  boolean jamforelsear;

  @QueryParam("omrade")
  @Parameter(description = "Bara områden med denna identitet.", example = "vuxenutbildning")
  @Nullable String omrade;
}
