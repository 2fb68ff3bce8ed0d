package se.styrning.uppfoljning.utfall;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that looks like a mistake but may be right, as a correction is. */
@Schema(description = "Något som ser ut som ett misstag men kan vara rätt, som en rättelse.")
public record Varning(
    @Schema(description = "JSON Pointer till uppgiften.", examples = "/rader/3/kostnad")
        String pekare,
    @Schema(
            description = "Vad som är ovanligt.",
            examples = "Kostnad anges normalt med minustecken.")
        String text) {

  /** The rows whose signs are not those of income and cost. */
  static List<Varning> of(List<Utfallsrad> rader) {
    List<Varning> varningar = new ArrayList<>();
    for (int i = 0; i < rader.size(); i++) {
      Utfallsrad rad = rader.get(i);
      if (rad.intakt() != null && rad.intakt().signum() < 0) {
        varningar.add(
            new Varning("/rader/" + i + "/intakt", "Intäkt anges normalt utan minustecken."));
      }
      if (rad.kostnad() != null && rad.kostnad().signum() > 0) {
        varningar.add(
            new Varning("/rader/" + i + "/kostnad", "Kostnad anges normalt med minustecken."));
      }
    }
    return varningar;
  }
}
