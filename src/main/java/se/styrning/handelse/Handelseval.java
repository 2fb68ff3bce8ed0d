package se.styrning.handelse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of the feed a consumer asks for. There are no pages: the cursor is the place. */
class Handelseval {

  private static final String CURSOR = "^(0|[1-9][0-9]{0,17})$";

  @QueryParam("efter")
  @Pattern(regexp = CURSOR, message = "{accepterat.handelsemarkor}")
  @Parameter(
      description =
          "Markör ur ett tidigare svar; händelserna efter den ges. Utan markör börjar flödet från"
              + " den första händelsen. Markören ska inte tolkas.",
      example = "0",
      schema = @Schema(type = SchemaType.STRING, pattern = CURSOR))
  @Nullable String efter;

  @QueryParam("typ")
  @Parameter(
      description = "Bara händelser av denna typ.",
      example = "se.styrning.verksamhetsplan.antagen")
  @Nullable Handelsetyp typ;

  @QueryParam("kommunkod")
  @Parameter(description = "Bara händelser i denna kommun.", example = "1441")
  @Nullable String kommunkod;

  @QueryParam("limit")
  @DefaultValue("20")
  @Min(value = 1, message = "1–1000")
  @Max(value = 1000, message = "1–1000")
  @Parameter(
      description = "Högsta antal händelser i svaret.",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              format = "int32",
              minimum = "1",
              maximum = "1000",
              defaultValue = "20"))
  int limit = 20;

  @QueryParam("vanta")
  @DefaultValue("0")
  @Min(value = 0, message = "0–30")
  @Max(value = 30, message = "0–30")
  @Parameter(
      description =
          "Sekunder att vänta när inget finns efter markören. Svaret ges så snart något hänt, annars"
              + " en tom del när tiden är ute.",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              format = "int32",
              minimum = "0",
              maximum = "30",
              defaultValue = "0"))
  int vanta;

  @QueryParam("csv")
  @Pattern(regexp = "standard|svensk", message = "standard, svensk")
  @Parameter(
      description =
          "Ger händelserna som CSV oavsett Accept. standard: komma och decimalpunkt. svensk:"
              + " semikolon, decimalkomma och BOM, för svenskt Excel.",
      schema = @Schema(ref = "#/components/schemas/Csvform"))
  @Nullable String csv;

  @QueryParam("hela")
  @DefaultValue("false")
  @Parameter(
      description =
          "Ger alla händelser efter markören på en gång, medan de läses: som CSV eller NDJSON."
              + " Förenas inte med limit och vanta.",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  boolean hela;

  boolean isSwedish() {
    return "svensk".equals(csv);
  }

  long cursor() {
    return efter == null ? 0 : Long.parseLong(efter);
  }

  Duration patience() {
    return Duration.ofSeconds(vanta);
  }
}
