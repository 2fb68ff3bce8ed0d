package se.styrning.ekonomi.periodisering;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.ekonomi.budgetversion.Tal;

/** The weights of an area. */
@Schema(description = "Ett områdes vikter. En månads andel av året är dess vikt genom summan.")
public record Periodiseringsrad(
    @Schema(
            description = "Områdets identitet i planen.",
            examples = "raddningstjanst",
            maxLength = 100)
        String omrade,
    @Schema(
            type = SchemaType.ARRAY,
            description = "Tolv vikter, januari till december, noll eller mer och inte alla noll.",
            minItems = 12,
            maxItems = 12)
        List<BigDecimal> vikter) {

  public Periodiseringsrad {
    vikter = vikter.stream().map(Tal::given).toList();
  }
}
