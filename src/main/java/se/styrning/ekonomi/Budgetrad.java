package se.styrning.ekonomi;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.verksamhetsplan.Enhet;

/** The budget of one produktionsomrade for one year, as printed. */
@Schema(
    description =
        "Ett produktionsområdes budget för ett år, som den är tryckt. Intäkt är plus, kostnad och"
            + " nettokostnad minus.")
public record Budgetrad(
    @Schema(description = "Året budgeten gäller.", examples = "2023") int budgetar,
    @Schema(description = "Bruttointäkt i enheten, noll eller plus.", examples = "23.1")
        BigDecimal bruttoIntakt,
    @Schema(description = "Bruttokostnad i enheten, noll eller minus.", examples = "-45.4")
        BigDecimal bruttoKostnad,
    @Schema(
            description = "Budgeterat resultat som det är tryckt; minus är nettokostnad.",
            examples = "-22.3")
        BigDecimal resultat,
    TrycktaBelopp tryckt,
    Enhet enhet,
    @Schema(description = "Rad i källdokumentet.", examples = "307") int kallrad) {}
