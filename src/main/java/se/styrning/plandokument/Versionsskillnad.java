package se.styrning.plandokument;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.http.BodyLimits;

/** One field that differs between two versions of a plan. */
@Schema(description = "Ett fält som skiljer sig mellan två versioner av en plan.")
record Versionsskillnad(
    @Schema(description = "Plats i uppräkningen, från 1, i planens ordning.", examples = "1")
        int ordning,
    Slag slag,
    @Schema(
            description = "Delen av planen; null för fält närmast under planen.",
            examples = "inriktningar",
            nullable = true)
        @Nullable String del,
    @Schema(description = "Vilket element i delen.", examples = "3", nullable = true)
        @Nullable String identitet,
    @Schema(
            description = "Fältet, med punkt före inre fält och inre listors nyckel inom hakar.",
            examples = "budgetrader[2023].resultat")
        String falt,
    @Schema(
            description = "Värdet i den tidigare versionen.",
            examples = "-22.3",
            nullable = true,
            maxLength = BodyLimits.LONGEST_TEXT)
        @Nullable String fore,
    @Schema(
            description = "Värdet i den senare versionen.",
            examples = "-23.1",
            nullable = true,
            maxLength = BodyLimits.LONGEST_TEXT)
        @Nullable String efter) {

  /** How it differs. */
  @Schema(
      name = "Skillnadsslag",
      description =
          "TILLAGT elementet finns bara i den senare versionen, BORTTAGET bara i den tidigare, ANDRAT i"
              + " båda med olika värde.")
  enum Slag {
    TILLAGT,
    BORTTAGET,
    ANDRAT
  }
}
