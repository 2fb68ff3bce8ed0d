package se.styrning.uppfoljning.utfall.berakning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Belopp;
import se.styrning.ekonomi.budgetversion.Omradeslage;
import se.styrning.ekonomi.budgetversion.Tal;
import se.styrning.shared.write.Warning;

/** An area's budget, outcome and forecast. */
@Schema(
    description =
        "Ett produktionsområdes budget, utfall och prognos i mnkr: intäkt plus, kostnad minus."
            + " Beräknade belopp är oavrundade, med högst sex decimaler.")
public record Utfallsrad(
    @Schema(
            description = "Områdets nummer i planen.",
            examples = "4",
            nullable = true,
            readOnly = true)
        @Nullable Integer nummer,
    @Schema(
            description = "Områdets identitet i planen.",
            examples = "utveckling-och-hallbarhet",
            maxLength = 100)
        String omrade,
    @Schema(
            description = "Områdets namn.",
            examples = "Utveckling och hållbarhet",
            nullable = true,
            readOnly = true)
        @Nullable String namn,
    @Schema(
            description = "Budget för helåret som den gäller vid periodens slut, mnkr.",
            nullable = true,
            readOnly = true)
        @Nullable Belopp budgetHelar,
    @Schema(
            description =
                "Budget för perioden, mnkr: helårets, fördelad på månader med planens periodisering,"
                    + " annars en tolftedel i månaden.",
            nullable = true,
            readOnly = true)
        @Nullable Belopp budgetPeriod,
    @Schema(
            description =
                "Intäkter från den 1 januari till periodens slut, mnkr, plus. null: inget utfall är"
                    + " lämnat.",
            examples = "1.390",
            nullable = true)
        @Nullable BigDecimal intakt,
    @Schema(
            description =
                "Kostnader från den 1 januari till periodens slut, mnkr, minus. null: inget utfall är"
                    + " lämnat.",
            examples = "-27.864",
            nullable = true)
        @Nullable BigDecimal kostnad,
    @Schema(
            description = "Utfall för perioden, netto, mnkr: intäkt + kostnad.",
            examples = "-26.474",
            nullable = true,
            readOnly = true)
        @Nullable BigDecimal utfallPeriod,
    @Schema(
            description = "Utfall minus budget för perioden, mnkr; plus är bättre än budget.",
            examples = "-0.640667",
            nullable = true,
            readOnly = true)
        @Nullable BigDecimal avvikelsePeriod,
    @Schema(
            description =
                "Prognos för helåret, netto, mnkr. null: ingen prognos är lämnad; i årsbokslutet"
                    + " ersätter utfallet prognosen.",
            examples = "-78.9",
            nullable = true)
        @Nullable BigDecimal prognosHelar,
    @Schema(
            description = "Prognos minus budget för helåret, mnkr; plus är bättre än budget.",
            examples = "-1.4",
            nullable = true,
            readOnly = true)
        @Nullable BigDecimal prognosavvikelse,
    @Schema(
            description =
                "Prognosen vid årets närmast föregående tillfälle som har en, mnkr. null: ingen"
                    + " finns.",
            examples = "-78.0",
            nullable = true,
            readOnly = true)
        @Nullable BigDecimal foregaendePrognos,
    @Schema(
            description = "Prognosen minus den föregående, mnkr.",
            examples = "-0.9",
            nullable = true,
            readOnly = true)
        @Nullable BigDecimal prognosforandring,
    @Schema(
            description = "Årets utfall minus den sista prognosen, mnkr. Bara i årsbokslutet.",
            examples = "0.4",
            nullable = true,
            readOnly = true)
        @Nullable BigDecimal prognosfel,
    @Schema(
            description =
                "Kommentar till avvikelse och prognos. Krävs när prognosen är sämre än budget.",
            examples = "Exempel: fler placeringar än planerat.",
            maxLength = 4000,
            nullable = true)
        @Nullable String kommentar,
    @Schema(description = "Raden som den visas för människor.", nullable = true, readOnly = true)
        @Nullable Avrundat avrundat,
    @Schema(
            description = "Om uppgifterna är påhittade exempel och inte kommunens.",
            examples = "true",
            nullable = true,
            readOnly = true)
        @Nullable Boolean exempel,
    @Schema(
            description =
                "Det i raden som ser ut som ett misstag men tillåts, såsom en prognos med annat"
                    + " tecken än budgeten. Finns bara i svaret på en ändring.",
            readOnly = true,
            extensions = @Extension(name = "x-vid-skrivning", value = "true", parseValue = true))
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<Warning> varningar) {

  static Utfallsrad of(Omradeslage omrade, Utfallsuppgift uppgift, Matt matt, boolean exempel) {
    return new Utfallsrad(
        omrade.nummer(),
        omrade.omrade(),
        omrade.namn(),
        Tal.exact(matt.budgetHelar()),
        Tal.exact(matt.budgetPeriod()),
        uppgift.intakt(),
        uppgift.kostnad(),
        Tal.exact(matt.utfall()),
        Tal.exact(matt.avvikelsePeriod()),
        Tal.exact(matt.prognosHelar()),
        Tal.exact(matt.prognosavvikelse()),
        Tal.exact(matt.foregaendePrognos()),
        Tal.exact(matt.prognosforandring()),
        Tal.exact(matt.prognosfel()),
        uppgift.kommentar(),
        Avrundat.of(matt),
        exempel,
        null);
  }

  /** The same row, as invented as its table is. */
  Utfallsrad with(@Nullable Boolean exempel) {
    return new Utfallsrad(
        nummer,
        omrade,
        namn,
        budgetHelar,
        budgetPeriod,
        intakt,
        kostnad,
        utfallPeriod,
        avvikelsePeriod,
        prognosHelar,
        prognosavvikelse,
        foregaendePrognos,
        prognosforandring,
        prognosfel,
        kommentar,
        avrundat,
        exempel,
        null);
  }

  /** What of the row is entered and not computed. */
  public Utfallsuppgift uppgift() {
    return new Utfallsuppgift(omrade, intakt, kostnad, prognosHelar, kommentar);
  }
}
