package se.styrning.uppfoljning.utfall.berakning;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Belopp;
import se.styrning.ekonomi.budgetversion.Tal;

/** All areas together. */
@Schema(
    description =
        "Alla områden tillsammans, i mnkr. Summor av oavrundade belopp; ett område som saknar en"
            + " uppgift ingår inte i den summan.")
public record Utfallssumma(
    @Schema(description = "Budget för helåret, mnkr.") Belopp budgetHelar,
    @Schema(description = "Budget för perioden, mnkr.") Belopp budgetPeriod,
    @Schema(description = "Intäkter, mnkr, plus.", examples = "13.178", nullable = true)
        @Nullable BigDecimal intakt,
    @Schema(description = "Kostnader, mnkr, minus.", examples = "-97.342", nullable = true)
        @Nullable BigDecimal kostnad,
    @Schema(description = "Utfall, netto, mnkr.", examples = "-84.164", nullable = true)
        @Nullable BigDecimal utfallPeriod,
    @Schema(
            description = "Utfall minus budget för perioden, mnkr; plus är bättre.",
            examples = "1.436",
            nullable = true)
        @Nullable BigDecimal avvikelsePeriod,
    @Schema(description = "Prognos för helåret, netto, mnkr.", examples = "-258.9", nullable = true)
        @Nullable BigDecimal prognosHelar,
    @Schema(
            description = "Prognos minus budget för helåret, mnkr; plus är bättre.",
            examples = "-2.1",
            nullable = true)
        @Nullable BigDecimal prognosavvikelse,
    @Schema(
            description = "Föregående prognos, mnkr. null: något område saknar en.",
            examples = "-257.3",
            nullable = true)
        @Nullable BigDecimal foregaendePrognos,
    @Schema(
            description = "Prognosen minus den föregående, mnkr.",
            examples = "-1.6",
            nullable = true)
        @Nullable BigDecimal prognosforandring,
    @Schema(
            description = "Årets utfall minus den sista prognosen, mnkr. Bara i årsbokslutet.",
            examples = "0.4",
            nullable = true)
        @Nullable BigDecimal prognosfel,
    Avrundat avrundat) {

  static Utfallssumma of(Matt matt) {
    return new Utfallssumma(
        Tal.exact(matt.budgetHelar()),
        Tal.exact(matt.budgetPeriod()),
        Tal.exact(matt.intakt()),
        Tal.exact(matt.kostnad()),
        Tal.exact(matt.utfall()),
        Tal.exact(matt.avvikelsePeriod()),
        Tal.exact(matt.prognosHelar()),
        Tal.exact(matt.prognosavvikelse()),
        Tal.exact(matt.foregaendePrognos()),
        Tal.exact(matt.prognosforandring()),
        Tal.exact(matt.prognosfel()),
        Avrundat.of(matt));
  }
}
