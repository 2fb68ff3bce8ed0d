package se.styrning.shared.write;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that looks like a mistake but may be right, as a correction is. */
@Schema(
    name = "Varning",
    description = "Något som ser ut som ett misstag men kan vara rätt, som en rättelse.")
public record Warning(
    WarningCode kod,
    @Schema(description = "JSON Pointer till uppgiften.", examples = "/rader/3/kostnad")
        String pekare,
    @Schema(
            description = "Vad som är ovanligt.",
            examples = "Kostnad anges normalt med minustecken.")
        String text) {

  /** Warnings that were kept before they had codes are all of signs. */
  public Warning {
    kod = kod == null ? WarningCode.OVANLIGT_TECKEN : kod;
  }
}
