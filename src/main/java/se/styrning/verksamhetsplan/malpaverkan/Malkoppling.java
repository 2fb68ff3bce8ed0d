package se.styrning.verksamhetsplan.malpaverkan;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Kalla;

/** A plan's bearing on a goal, seen from the goal. */
@Schema(description = "En plans påverkan på ett globalt mål, sedd från målet.")
public record Malkoppling(
    @Schema(description = "Det globala målets nummer, 1–17.", examples = "8") int globaltMal,
    @Schema(description = "Planens identitet.", examples = "1441-ks-2023") String planId,
    @Schema(description = "SCB:s kommunkod.", examples = "1441") String kommunkod,
    @Schema(description = "Organet vars plan det är.", examples = "1441-ks") String organ,
    @Schema(description = "Året planen gäller.", examples = "2023") int budgetar,
    Paverkansgrad grad,
    @Schema(description = "Motiv, eller varför graden inte är angiven.", nullable = true)
        @Nullable String motiv,
    Kalla kalla,
    @Schema(description = "Rader i källdokumentet.") List<Integer> kallrader) {

  /** A row whose source lines the database holds joined with commas. */
  public Malkoppling(
      int globaltMal,
      String planId,
      String kommunkod,
      String organ,
      int budgetar,
      Paverkansgrad grad,
      @Nullable String motiv,
      Kalla kalla,
      String kallrader) {
    this(
        globaltMal,
        planId,
        kommunkod,
        organ,
        budgetar,
        grad,
        motiv,
        kalla,
        kallrader.isEmpty()
            ? List.of()
            : Arrays.stream(kallrader.split(",")).map(Integer::valueOf).toList());
  }
}
