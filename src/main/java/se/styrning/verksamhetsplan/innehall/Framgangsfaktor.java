package se.styrning.verksamhetsplan.innehall;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.verksamhetsplan.Plandel;

/** What must succeed for the core mission to be fulfilled. */
@Schema(description = "En framgångsfaktor för att fullfölja grunduppdraget.")
public record Framgangsfaktor(
    @Schema(description = "Nummer i tryckt ordning, från 1.", examples = "3") int nummer,
    @Schema(description = "Namn som det är tryckt.", examples = "Attraktivt näringslivsklimat")
        String namn,
    @Schema(description = "Texten, ordagrant.") String beskrivning,
    @Schema(description = "Rader i källdokumentet.") List<Integer> kallrader,
    @Schema(
            description =
                "Anmärkningar som gäller framgångsfaktorn. Härlett ur planens anmärkningar.",
            readOnly = true)
        List<String> anmarkningar) {

  /** The part of the document that holds the success factors. */
  public static final Plandel<Framgangsfaktor> DEL =
      new Plandel<>(
          "framgangsfaktorer",
          "framgangsfaktorer",
          Framgangsfaktor.class,
          "nummer",
          f -> Integer.toString(f.nummer()));

  public Framgangsfaktor {
    anmarkningar = anmarkningar == null ? List.of() : anmarkningar;
  }
}
