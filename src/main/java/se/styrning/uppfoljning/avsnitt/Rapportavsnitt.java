package se.styrning.uppfoljning.avsnitt;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One short text of a report. */
@Schema(
    description =
        "En kort text i rapporten: en sammanfattning, eller om en del av det som följs upp.")
public record Rapportavsnitt(
    @Schema(description = "Vad texten handlar om.", nullable = true, readOnly = true)
        @Nullable Avsnittskod kod,
    @Schema(
            description = "Texten, med radbrytning mellan stycken. null: ingen är skriven.",
            examples = "Exempel: perioden visar ett överskott, men prognosen ligger under ramen.",
            maxLength = 8000,
            nullable = true)
        @Nullable String text,
    @Schema(
            description = "Om uppgifterna är påhittade exempel och inte kommunens.",
            examples = "true",
            nullable = true,
            readOnly = true)
        @Nullable Boolean exempel) {

  public Rapportavsnitt {
    text = text == null || text.isBlank() ? null : text;
  }

  /** The same text in the place of another. */
  Rapportavsnitt as(Rapportavsnitt other) {
    return new Rapportavsnitt(other.kod, text, other.exempel);
  }
}
