package se.styrning.indikator;

import java.math.BigDecimal;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measured value as printed; an empty cell has no value. */
@Schema(description = "Ett mätvärde som det är tryckt. En tom cell är null, aldrig noll.")
public record Indikatorvarde(
    @Schema(
            description = "Året värdet avser.",
            examples = "2022",
            minimum = "1900",
            maximum = "2999")
        int matar,
    @Schema(
            description = "Värdet i indikatorns enhet; null när cellen är tom.",
            examples = "47.1",
            nullable = true)
        @Nullable BigDecimal varde,
    @Schema(
            description = "Cellen som den är tryckt; null när den är tom.",
            examples = "47,1%",
            nullable = true,
            maxLength = 30)
        @Nullable String tryckt,
    @Schema(description = "Rad i källdokumentet.", examples = "132", nullable = true)
        @Nullable Integer kallrad) {

  /** The value where there is one. */
  public BigDecimal figure() {
    return Objects.requireNonNull(varde);
  }
}
