package se.styrning.verksamhetsplan;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft as a row of a list. */
@Schema(
    description =
        "Ett utkast till en plan eller till en ny version av den. Det är inte offentligt.")
public record Utkast(
    @Schema(description = "Planens identitet: organ och budgetår.", examples = "1441-ks-2024")
        String planId,
    @Schema(description = "SCB:s kommunkod.", examples = "1441") String kommunkod,
    @Schema(description = "Organet vars plan det är.", examples = "1441-ks") String organ,
    @Schema(description = "Året planen gäller.", examples = "2024") int budgetar,
    @Schema(description = "Numret utkastet får som version när det antas.", examples = "1")
        int planversion,
    @Schema(
            description = "När utkastet senast ändrades, UTC.",
            examples = "2023-11-02T08:15:30.125Z")
        Instant andrad) {}
