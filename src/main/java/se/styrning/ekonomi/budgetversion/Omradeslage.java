package se.styrning.ekonomi.budgetversion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The budget of an area as adopted, its decided changes, and both together. */
@Schema(description = "Ett områdes budget: som antagen, beslutade ändringar, och båda tillsammans.")
public record Omradeslage(
    @Schema(description = "Områdets nummer i planen.", examples = "9") int nummer,
    @Schema(description = "Områdets identitet i planen.", examples = "vuxenutbildning")
        String omrade,
    @Schema(description = "Områdets namn.", examples = "Vuxenutbildning") String namn,
    Belopp ursprunglig,
    Belopp andring,
    Belopp reviderad) {

  /** The same with one more change. */
  Omradeslage plus(Belopp mer) {
    return new Omradeslage(
        nummer, omrade, namn, ursprunglig, andring.plus(mer), reviderad.plus(mer));
  }
}
