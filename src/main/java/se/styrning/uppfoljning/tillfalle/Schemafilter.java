package se.styrning.uppfoljning.tillfalle;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which occasions a caller wants. */
public class Schemafilter {

  @QueryParam("kommunkod")
  @Parameter(description = "Bara tillfällen i denna kommun.", example = "1441")
  public @Nullable String kommunkod;

  @QueryParam("organ")
  @Parameter(description = "Bara detta organs tillfällen.", example = "1441-ks")
  public @Nullable String organ;

  @QueryParam("budgetar")
  @Parameter(
      description =
          "Bara tillfällen för detta år, 2006 eller senare. Utan budgetar visas åren från det första"
              + " som följs upp här till och med nästa år.",
      example = "2026")
  public @Nullable Integer budgetar;

  @QueryParam("kod")
  @Parameter(description = "Bara tillfällen med denna kod.", example = "AUG")
  @Nullable Tillfalleskod kod;

  /** Every occasion of a board. */
  public static Schemafilter ofOrgan(String organ, String kommunkod) {
    Schemafilter filter = ofKommun(kommunkod);
    filter.organ = organ;
    return filter;
  }

  /** Every occasion of a kommun's boards. */
  public static Schemafilter ofKommun(String kommunkod) {
    Schemafilter filter = new Schemafilter();
    filter.kommunkod = kommunkod;
    return filter;
  }

  public @Nullable String kommunkod() {
    return kommunkod;
  }

  public @Nullable String organ() {
    return organ;
  }

  public @Nullable Integer budgetar() {
    return budgetar;
  }

  /** Whether a board and occasion are wanted, whatever the year. */
  public boolean keeps(String organ, String kommunkod) {
    return (this.organ == null || this.organ.equals(organ))
        && (this.kommunkod == null || this.kommunkod.equals(kommunkod));
  }

  public boolean keeps(Tillfalleskod kod) {
    return this.kod == null || this.kod == kod;
  }
}
