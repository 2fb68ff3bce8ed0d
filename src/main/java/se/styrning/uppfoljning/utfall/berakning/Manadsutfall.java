package se.styrning.uppfoljning.utfall.berakning;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Tal;

/** The outcome of an area in one month, summed from the ledger. */
@Schema(description = "Ett områdes utfall i en månad, summerat ur huvudbokens rader.")
public record Manadsutfall(
    @Schema(description = "Områdets identitet i planen.", examples = "vuxenutbildning")
        String omrade,
    @Schema(description = "Månad, 1–12.", examples = "3") int manad,
    @Schema(description = "Månadens intäkter, mnkr, plus.", examples = "2.026") BigDecimal intakt,
    @Schema(description = "Månadens kostnader, mnkr, minus.", examples = "-3.843")
        BigDecimal kostnad,
    @Schema(description = "Antal rader i filen som summerats.", examples = "412") int antalRader,
    @Schema(
            description = "Om uppgifterna är påhittade exempel och inte kommunens.",
            examples = "true",
            nullable = true,
            readOnly = true)
        @Nullable Boolean exempel) {

  public Manadsutfall plus(BigDecimal moreIntakt, BigDecimal moreKostnad) {
    return new Manadsutfall(
        omrade, manad, intakt.add(moreIntakt), kostnad.add(moreKostnad), antalRader + 1, exempel);
  }

  /** As it is written and stored. */
  public Manadsutfall exact() {
    return marked(null);
  }

  /** The same, of what is invented or not. */
  public Manadsutfall marked(@Nullable Boolean invented) {
    return new Manadsutfall(
        omrade, manad, Tal.given(intakt), Tal.given(kostnad), antalRader, invented);
  }
}
