package se.styrning.ekonomi.budgetversion;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change means for one area. */
@Schema(description = "Vad en budgetändring innebär för ett område, i mnkr.")
public record Budgetandringsrad(
    @Schema(description = "Områdets identitet i planen.", examples = "ks-reserv", maxLength = 100)
        String omrade,
    @Schema(description = "Ändring av intäkten, mnkr; plus är mer intäkt.", examples = "0.0")
        BigDecimal intakt,
    @Schema(description = "Ändring av kostnaden, mnkr; minus är mer kostnad.", examples = "2.0")
        BigDecimal kostnad) {

  public Budgetandringsrad {
    intakt = Tal.given(intakt);
    kostnad = Tal.given(kostnad);
  }

  BigDecimal netto() {
    return intakt.add(kostnad);
  }

  Belopp belopp() {
    return new Belopp(intakt, kostnad, netto());
  }
}
