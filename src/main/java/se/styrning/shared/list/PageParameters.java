package se.styrning.shared.list;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every list accepts: page, size, order, fields and CSV dialect (FNS.07–FNS.09, UFN.04). */
public class PageParameters {

  /** The most rows one page can hold. */
  public static final int MAX_LIMIT = 1000;

  /** Keeps (page − 1) × limit within an int, the most a database driver can skip. */
  public static final int MAX_PAGE = 2_000_000;

  @QueryParam("limit")
  @DefaultValue("20")
  @Min(value = 1, message = "1–1000")
  @Max(value = MAX_LIMIT, message = "1–1000")
  @Parameter(
      description = "Antal poster per sida.",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              format = "int32",
              minimum = "1",
              maximum = "1000",
              defaultValue = "20"))
  int limit = 20;

  @QueryParam("page")
  @DefaultValue("1")
  @Min(value = 1, message = "1–2000000")
  @Max(value = MAX_PAGE, message = "1–2000000")
  @Parameter(
      description = "Sida, från 1. En sida efter den sista ger en tom lista.",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              format = "int32",
              minimum = "1",
              maximum = "2000000",
              defaultValue = "1"))
  int page = 1;

  @QueryParam("sort")
  @Parameter(
      description =
          "Högst fem fält att sortera efter, vart och ett en gång, kommaseparerade; minustecken före"
              + " ett fält ger fallande ordning.")
  @Nullable String sort;

  @QueryParam("fields")
  @Parameter(
      description =
          "Fält att ta med, kommaseparerade; punkt når ett inre fält. Utan fields ges alla.")
  @Nullable String fields;

  @QueryParam("csv")
  @Pattern(regexp = "standard|svensk", message = "standard, svensk")
  @Parameter(
      description =
          "Ger listan som CSV oavsett Accept. standard: komma och decimalpunkt. svensk: semikolon,"
              + " decimalkomma och BOM, för svenskt Excel. Värdena i en lista delas av |, och ett |"
              + " eller \\ i ett värde får \\ framför. En text som ett kalkylprogram skulle köra som"
              + " formel, i början eller efter ett semikolon, har en apostrof mer där, som tas bort när"
              + " filen läses in igen.",
      schema = @Schema(ref = "#/components/schemas/Csvform"))
  @Nullable String csv;

  public int limit() {
    return limit;
  }

  public int page() {
    return page;
  }

  public int offset() {
    return (page - 1) * limit;
  }

  public @Nullable String sort() {
    return sort;
  }
}
