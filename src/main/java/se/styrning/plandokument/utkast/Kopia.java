package se.styrning.plandokument.utkast;

import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a copy of a plan is to be. */
@Schema(description = "Vad en kopia av en plan ska bli.")
public record Kopia(
    @Schema(
            description = "Året den nya planen gäller.",
            examples = "2024",
            minimum = "1900",
            maximum = "2999")
        int budgetar,
    @Schema(
            description = "Organet den nya planen är för; utelämnat samma organ.",
            examples = "1441-ks",
            pattern = "^[0-9]{4}-[a-z0-9-]+$",
            maxLength = 60,
            nullable = true)
        @Nullable String organ,
    @Schema(
            description = "Den nya planens titel; utelämnad den gamla med årtalet bytt.",
            examples = "VERKSAMHETSPLAN 2024 KOMMUNSTYRELSEN",
            maxLength = 300,
            nullable = true)
        @Nullable String titel,
    @Schema(
            description =
                "Sant: årets belopp följer med, både som jämförelseår och som första förslag.",
            examples = "false",
            extensions = @Extension(name = "x-valfri", value = "true", parseValue = true))
        Boolean belopp) {

  /** Leaves amounts behind when nothing was said of them. */
  public Kopia {
    belopp = belopp == null ? Boolean.FALSE : belopp;
  }
}
