package se.styrning.verksamhetsplan.innehall;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Plandel;

/** A theme of the directions for the mandate period. */
@Schema(
    description =
        "Ett tema för mandatperiodens inriktningar. Inriktningarna under temat står i budgeten, inte"
            + " i planen.")
public record Mandatperiodstema(
    @Schema(description = "Nummer i tryckt ordning, från 1.", examples = "1") int nummer,
    @Schema(description = "Temat som det är tryckt.", examples = "ledning och styrning")
        String namn,
    @Schema(description = "Rad i källdokumentet.", examples = "225", nullable = true)
        @Nullable Integer kallrad,
    @Schema(
            description = "Anmärkningar som gäller temat. Härlett ur planens anmärkningar.",
            readOnly = true)
        List<String> anmarkningar) {

  /** The part of the document that holds the themes. */
  public static final Plandel<Mandatperiodstema> DEL =
      new Plandel<>(
          "mandatperiodsteman",
          "mandatperiodsteman",
          Mandatperiodstema.class,
          "nummer",
          t -> Integer.toString(t.nummer()));

  public Mandatperiodstema {
    anmarkningar = anmarkningar == null ? List.of() : anmarkningar;
  }
}
