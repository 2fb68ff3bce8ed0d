package se.styrning.uppfoljning.geh;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.kommun.Former;
import se.styrning.verksamhetsplan.innehall.Verksamhetsperspektiv;

/** A perspective of good economic management in the activity, and how it is assessed. */
@Schema(
    description =
        "Ett verksamhetsperspektiv på god ekonomisk hushållning ur planen, med kommunens bedömning.")
public record Gehperspektiv(
    @Schema(description = "Perspektivets nummer i planen.", minimum = "1", examples = "3")
        int nummer,
    @Schema(
            description = "Perspektivets namn.",
            examples = "måluppfyllelseperspektiv",
            readOnly = true)
        String namn,
    @Schema(description = "Planens text, ordagrant.", readOnly = true) String text,
    @Schema(
            description = "Sant för det perspektiv som styr verksamheten (källrad 251).",
            examples = "true",
            readOnly = true)
        Boolean styrande,
    @Schema(description = "Bedömningen. null: ingen är lämnad.", nullable = true)
        @Nullable Perspektivbedomning bedomning,
    @Schema(
            description = "Vad bedömningen bygger på.",
            pattern = Former.NOT_BLANK,
            maxLength = Former.LONGEST_TEXT,
            nullable = true)
        @Nullable String kommentar) {

  public static Gehperspektiv of(
      Verksamhetsperspektiv perspektiv,
      @Nullable Perspektivbedomning bedomning,
      @Nullable String kommentar) {
    return new Gehperspektiv(
        perspektiv.nummer(),
        perspektiv.namn(),
        perspektiv.text(),
        perspektiv.styrande(),
        bedomning,
        kommentar);
  }
}
