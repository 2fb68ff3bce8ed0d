package se.styrning.ekonomi.budgetversion;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The budget in force on a day. */
@Schema(
    description =
        "Budgeten som den gäller en dag: planversionens belopp, de ändringar som beslutats sedan"
            + " versionen antogs, och båda tillsammans. Belopp i mnkr.")
public record Budgetlage(
    @Schema(description = "Planens identitet.", examples = "1441-ks-2023") String planId,
    @Schema(description = "Dagen som läget avser.", examples = "2023-08-31") LocalDate dag,
    @Schema(description = "Planversionen som gäller dagen.", examples = "1") int planversion,
    @Schema(description = "Dagen planversionen antogs.", examples = "2023-04-05") LocalDate antagen,
    @Schema(
            description = "Om versionen antogs först efter dagen, eftersom ingen gällde då.",
            examples = "false")
        boolean antagenEfter,
    @Schema(description = "0 som antagen, sedan en mer för varje beslutad ändring.", examples = "0")
        int budgetversion,
    @Schema(description = "Områdena i planens ordning.") List<Omradeslage> omraden,
    Ram ram) {}
