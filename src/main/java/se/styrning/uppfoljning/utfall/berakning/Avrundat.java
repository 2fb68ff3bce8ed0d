package se.styrning.uppfoljning.utfall.berakning;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Belopp;
import se.styrning.ekonomi.budgetversion.Tal;

/** A row as people read it. */
@Schema(
    description =
        "Raden som den visas för människor: mnkr med en decimal, var och en avrundad för sig ur det"
            + " oavrundade (5 uppåt från noll). Avrundade rader behöver därför inte summera.",
    readOnly = true)
public record Avrundat(
    @Schema(description = "Budget för helåret, mnkr.", nullable = true)
        @Nullable Belopp budgetHelar,
    @Schema(description = "Budget för perioden, mnkr.", nullable = true)
        @Nullable Belopp budgetPeriod,
    @Schema(description = "Intäkter för perioden, mnkr.", examples = "1.4", nullable = true)
        @Nullable BigDecimal intakt,
    @Schema(description = "Kostnader för perioden, mnkr.", examples = "-27.9", nullable = true)
        @Nullable BigDecimal kostnad,
    @Schema(description = "Utfall för perioden, netto, mnkr.", examples = "-26.5", nullable = true)
        @Nullable BigDecimal utfallPeriod,
    @Schema(
            description = "Utfall minus budget för perioden, mnkr; plus är bättre.",
            examples = "-0.6",
            nullable = true)
        @Nullable BigDecimal avvikelsePeriod,
    @Schema(description = "Prognos för helåret, netto, mnkr.", examples = "-78.9", nullable = true)
        @Nullable BigDecimal prognosHelar,
    @Schema(
            description = "Prognos minus budget för helåret, mnkr; plus är bättre.",
            examples = "-1.4",
            nullable = true)
        @Nullable BigDecimal prognosavvikelse,
    @Schema(description = "Föregående prognos, mnkr.", examples = "-78.0", nullable = true)
        @Nullable BigDecimal foregaendePrognos,
    @Schema(
            description = "Prognosen minus den föregående, mnkr.",
            examples = "-0.9",
            nullable = true)
        @Nullable BigDecimal prognosforandring,
    @Schema(
            description = "Årets utfall minus den sista prognosen, mnkr. Bara i årsbokslutet.",
            examples = "0.4",
            nullable = true)
        @Nullable BigDecimal prognosfel) {

  static Avrundat of(Matt matt) {
    return new Avrundat(
        Tal.shown(matt.budgetHelar()),
        Tal.shown(matt.budgetPeriod()),
        Tal.shown(matt.intakt()),
        Tal.shown(matt.kostnad()),
        Tal.shown(matt.utfall()),
        Tal.shown(matt.avvikelsePeriod()),
        Tal.shown(matt.prognosHelar()),
        Tal.shown(matt.prognosavvikelse()),
        Tal.shown(matt.foregaendePrognos()),
        Tal.shown(matt.prognosforandring()),
        Tal.shown(matt.prognosfel()));
  }
}
