package se.styrning.uppfoljning.utfall.berakning;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.ekonomi.budgetversion.Budgetlage;

/** Which budget an outcome is held against. */
@Schema(description = "Budgeten som utfallet ställs mot: den som gäller vid periodens slut.")
public record Utfallsbudget(
    @Schema(description = "Planens identitet.", examples = "1441-ks-2023") String planId,
    @Schema(description = "Planversionen budgeten hör till.", examples = "1") int planversion,
    @Schema(description = "Dagen planversionen antogs.", examples = "2023-04-05") LocalDate antagen,
    @Schema(
            description =
                "Om planversionen antogs först efter periodens slut, eftersom ingen gällde då.",
            examples = "false")
        boolean antagenEfter,
    @Schema(
            description = "Budgetversionen: 0 den ursprungliga, sedan en per beslutad ändring.",
            examples = "0")
        int budgetversion) {

  static Utfallsbudget of(Budgetlage lage) {
    return new Utfallsbudget(
        lage.planId(),
        lage.planversion(),
        lage.antagen(),
        lage.antagenEfter(),
        lage.budgetversion());
  }
}
