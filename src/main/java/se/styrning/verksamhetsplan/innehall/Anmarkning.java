package se.styrning.verksamhetsplan.innehall;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Kalla;
import se.styrning.verksamhetsplan.Plandel;

/** A remark beside the printed text: a misprint, an ambiguity, a difference. */
@Schema(
    description =
        "En anmärkning vid det tryckta. Texten i planen står kvar som den är tryckt; tolkningen står"
            + " bara här.")
public record Anmarkning(
    @Schema(
            description = "Anmärkningens identitet i planen.",
            examples = "l274-planaret",
            pattern = "^[a-z0-9]+(-[a-z0-9]+){0,99}$",
            maxLength = 200)
        String anmarkning,
    Typ typ,
    @Schema(description = "Rader i källdokumentet.") List<Integer> kallrader,
    @Schema(description = "Det tryckta som anmärkningen gäller.", nullable = true)
        @Nullable String tryckt,
    @Schema(description = "Hur det tryckta kan förstås.", nullable = true)
        @Nullable String tolkning,
    @Schema(description = "Varför.") String motiv,
    Kalla kalla,
    @Schema(description = "Delar av planen som anmärkningen gäller, som del/identitet.")
        List<String> berordaDelar) {

  /** The part of the document that holds the remarks. */
  public static final Plandel<Anmarkning> DEL =
      new Plandel<>(
          "anmarkningar", "anmarkningar", Anmarkning.class, "anmarkning", Anmarkning::anmarkning);

  /** What kind of remark it is. */
  @Schema(
      name = "Anmarkningstyp",
      description =
          "TRYCKFEL, AVRUNDNINGSDIFFERENS_MOJLIG (avrundning räcker som förklaring), TVETYDIG,"
              + " EXTRAKTION (uppstod när texten hämtades ur dokumentet), INKONSEKVENT.")
  public enum Typ {
    TRYCKFEL,
    AVRUNDNINGSDIFFERENS_MOJLIG,
    TVETYDIG,
    EXTRAKTION,
    INKONSEKVENT
  }
}
