package se.styrning.verksamhetsplan.malpaverkan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Kalla;
import se.styrning.verksamhetsplan.Plandel;

/** What the plan means for one global goal. */
@Schema(description = "Vad planen betyder för ett globalt mål, så långt dess text anger det.")
public record Malpaverkan(
    @Schema(
            description = "Det globala målets nummer, 1–17.",
            examples = "8",
            minimum = "1",
            maximum = "17")
        int globaltMal,
    Paverkansgrad grad,
    @Schema(
            description = "Motiv, eller varför graden inte är angiven.",
            nullable = true,
            maxLength = 4000)
        @Nullable String motiv,
    Kalla kalla,
    @Schema(description = "Rader i källdokumentet.") List<Integer> kallrader,
    @Schema(
            description = "Anmärkningar som gäller uppgiften. Härlett ur planens anmärkningar.",
            readOnly = true)
        List<String> anmarkningar) {

  /** The part of the document that holds the bearing on the goals. */
  public static final Plandel<Malpaverkan> DEL =
      new Plandel<>(
          "malpaverkan",
          "malpaverkan",
          Malpaverkan.class,
          "globaltMal",
          m -> Integer.toString(m.globaltMal()));

  public Malpaverkan {
    anmarkningar = anmarkningar == null ? List.of() : anmarkningar;
  }
}
