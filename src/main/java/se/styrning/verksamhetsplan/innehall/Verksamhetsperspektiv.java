package se.styrning.verksamhetsplan.innehall;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Plandel;

/** A perspective of god ekonomisk hushallning in the activity. */
@Schema(description = "Ett verksamhetsperspektiv på god ekonomisk hushållning.")
public record Verksamhetsperspektiv(
    @Schema(description = "Nummer i tryckt ordning, från 1.", examples = "3") int nummer,
    @Schema(description = "Perspektivets namn.", examples = "måluppfyllelseperspektiv") String namn,
    @Schema(description = "Texten, ordagrant.") String text,
    @Schema(
            description = "Sant för det perspektiv som styr verksamheten (källrad 251).",
            examples = "true")
        boolean styrande,
    @Schema(description = "Rad i källdokumentet.", examples = "249", nullable = true)
        @Nullable Integer kallrad,
    @Schema(
            description = "Anmärkningar som gäller perspektivet. Härlett ur planens anmärkningar.",
            readOnly = true)
        List<String> anmarkningar) {

  /** The part of the document that holds the perspectives. */
  public static final Plandel<Verksamhetsperspektiv> DEL =
      new Plandel<>(
          "verksamhetsperspektiv",
          "verksamhetsperspektiv",
          Verksamhetsperspektiv.class,
          "nummer",
          p -> Integer.toString(p.nummer()));

  public Verksamhetsperspektiv {
    anmarkningar = anmarkningar == null ? List.of() : anmarkningar;
  }
}
