package se.styrning.verksamhetsplan.innehall;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Plandel;

/** A section of the plan's text, verbatim. */
@Schema(
    description =
        "Ett avsnitt av planens text, ordagrant. Avsnitten i ordning ger hela dokumentet; stycken"
            + " som sidbrytningar delat är sammanfogade och båda källraderna anges.")
public record Avsnitt(
    @Schema(
            description = "Avsnittets identitet i planen.",
            examples = "forord",
            pattern = "^[a-z0-9]+(-[a-z0-9]+){0,99}$",
            maxLength = 200)
        String id,
    @Schema(description = "Plats i dokumentet, från 1.", examples = "1") int ordning,
    @Schema(description = "Rubriknivå, 1 är högst.", examples = "1") int niva,
    @Schema(
            description = "Rubriken som den är tryckt.",
            examples = "Förord till budget 2023 med plan 2024-2025")
        String rubrik,
    @Schema(description = "Rubrikerna uppifrån ned till detta avsnitt.") List<String> rubriker,
    Ursprung ursprung,
    @Schema(description = "Rubrikens rad i källdokumentet.", examples = "11", nullable = true)
        @Nullable Integer kallrad,
    List<Stycke> stycken,
    @Schema(
            description = "Anmärkningar som gäller avsnittet. Härlett ur planens anmärkningar.",
            readOnly = true)
        List<String> anmarkningar) {

  /** The part of the document that holds the sections. */
  public static final Plandel<Avsnitt> DEL =
      new Plandel<>("avsnitt", "avsnitt", Avsnitt.class, "id", Avsnitt::id);

  /** Whose text it is. */
  @Schema(
      name = "Avsnittsursprung",
      description =
          "PLAN organets egen plan, KF_BUDGET kommunfullmäktiges budget, återgiven i planen.")
  public enum Ursprung {
    PLAN,
    KF_BUDGET
  }

  /** How a paragraph is set. */
  @Schema(
      name = "Styckeform",
      description =
          "STYCKE brödtext, PUNKT punkt i en lista (utan det tryckta strecket), MELLANRUBRIK rubrik"
              + " inne i avsnittet, FOTNOT fotnot, TABELLRAD rad i en tabell med cellerna skilda av"
              + " tabb.")
  public enum Form {
    STYCKE,
    PUNKT,
    MELLANRUBRIK,
    FOTNOT,
    TABELLRAD
  }

  /** A paragraph, verbatim. */
  @Schema(description = "Ett stycke, ordagrant.")
  public record Stycke(
      Form form,
      @Schema(description = "Texten som den är tryckt, tryckfel inräknade.") String text,
      @Schema(description = "Rader i källdokumentet.") List<Integer> kallrader) {}

  public Avsnitt {
    anmarkningar = anmarkningar == null ? List.of() : anmarkningar;
  }
}
