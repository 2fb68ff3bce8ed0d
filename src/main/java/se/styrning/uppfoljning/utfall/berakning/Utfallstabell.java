package se.styrning.uppfoljning.utfall.berakning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.write.Warning;
import se.styrning.verksamhetsplan.Enhet;

/** The whole table of an occasion. */
@Schema(
    description =
        "Budget, utfall, prognos och avvikelser per produktionsområde och totalt. Det som är skrivet"
            + " är intakt, kostnad, prognosHelar och kommentar; allt annat är beräknat.")
public record Utfallstabell(
    @Schema(
            description = "Tillfällets identitet.",
            examples = "1441-ks-2023-apr",
            nullable = true,
            readOnly = true)
        @Nullable String tillfalleId,
    @Schema(description = "Beloppens enhet. null i en begäran.", nullable = true, readOnly = true)
        @Nullable Enhet enhet,
    @Schema(
            description = "Om uppgifterna är påhittade exempel och inte kommunens.",
            examples = "true",
            nullable = true,
            readOnly = true)
        @Nullable Boolean exempel,
    @Schema(
            description = "Varför tabellen är tom. null: den är inte tom.",
            nullable = true,
            readOnly = true)
        @Nullable Utfallsorsak orsak,
    @Schema(
            description = "Budgeten som utfallet ställs mot. null: organet har ingen antagen plan.",
            nullable = true,
            readOnly = true)
        @Nullable Utfallsbudget budget,
    @Schema(description = "En rad per område i planens ordning.", maxItems = 500)
        List<Utfallsrad> rader,
    @Schema(
            description = "Alla områden tillsammans. null: tabellen är tom.",
            nullable = true,
            readOnly = true)
        @Nullable Utfallssumma summa,
    @Schema(
            description = "Om något område saknar utfall, så att summorna inte är hela.",
            examples = "false",
            nullable = true,
            readOnly = true)
        @Nullable Boolean ofullstandig,
    @Schema(
            description = "Om något område saknar prognos. Falskt i årsbokslutet.",
            examples = "false",
            nullable = true,
            readOnly = true)
        @Nullable Boolean prognosOfullstandig,
    @Schema(
            description = "Prognosen prövad mot ramen. null: tabellen är tom.",
            nullable = true,
            readOnly = true)
        @Nullable Ramprovning ramprovning,
    @Schema(
            description =
                "Det i tabellen som ser ut som ett misstag men tillåts, såsom ett positivt belopp"
                    + " bland kostnader.",
            nullable = true,
            readOnly = true)
        @Nullable List<Warning> varningar,
    @Schema(
            description =
                "Områdenas månader som filens rader summerades till, med antalet rader i varje. Finns"
                    + " bara i svaret på en fil med huvudbokens rader.",
            readOnly = true,
            extensions = @Extension(name = "x-vid-skrivning", value = "true", parseValue = true))
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<Manadsutfall> manadsutfall) {

  /** The same table with another effect of measures; its rows are as invented as it is. */
  public Utfallstabell with(BigDecimal atgardseffekt) {
    return new Utfallstabell(
        tillfalleId,
        enhet,
        exempel,
        orsak,
        budget,
        rader.stream().map(rad -> rad.with(exempel)).toList(),
        summa,
        ofullstandig,
        prognosOfullstandig,
        ramprovning == null ? null : ramprovning.with(atgardseffekt),
        varningar,
        null);
  }
}
