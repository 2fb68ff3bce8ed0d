package se.styrning.uppfoljning.rapport.arkiv;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.rapport.form.Rapportfil;

/** Which of the report's tables a caller wants as CSV, and how it is written. */
class Tabellval {

  @QueryParam("tabell")
  @Pattern(
      regexp = "ekonomi|inriktningar|indikatorer|atgarder",
      message = "ekonomi, inriktningar, indikatorer, atgarder")
  @Parameter(
      description = "Ger en tabell ur rapporten som CSV oavsett Accept. Förval i CSV: ekonomi.",
      schema = @Schema(ref = "#/components/schemas/Tabellnamn"))
  @Nullable String tabell;

  @QueryParam("csv")
  @Pattern(regexp = "standard|svensk", message = "standard, svensk")
  @Parameter(
      description =
          "Ger en tabell som CSV oavsett Accept. standard: komma och decimalpunkt. svensk:"
              + " semikolon, decimalkomma och BOM, för svenskt Excel.",
      schema = @Schema(ref = "#/components/schemas/Csvform"))
  @Nullable String csv;

  /** Whether a table is asked for, whatever else is accepted. */
  boolean isMade() {
    return tabell != null || csv != null;
  }

  Rapportfil fil() {
    return Rapportfil.csv(tabell, csv);
  }
}
