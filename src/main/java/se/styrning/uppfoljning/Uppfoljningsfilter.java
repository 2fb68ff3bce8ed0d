package se.styrning.uppfoljning;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

/** Which follow-ups a caller wants. */
class Uppfoljningsfilter {

  @QueryParam("kommunkod")
  @Parameter(description = "Bara uppföljningar i denna kommun.", example = "1441")
  @Nullable String kommunkod;

  @QueryParam("organ")
  @Parameter(description = "Bara detta organs uppföljningar.", example = "1441-ks")
  @Nullable String organ;

  @QueryParam("budgetar")
  @Parameter(description = "Bara uppföljningar av detta år.", example = "2023")
  @Nullable Integer budgetar;

  @QueryParam("kod")
  @Parameter(description = "Bara tillfällen med denna kod.", example = "APR")
  @Nullable Tillfalleskod kod;

  @QueryParam("status")
  @Parameter(description = "Bara uppföljningar i detta läge.", example = "INLAMNAD")
  @Nullable Uppfoljningsstatus status;
}
