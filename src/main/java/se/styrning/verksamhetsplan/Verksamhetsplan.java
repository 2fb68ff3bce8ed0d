package se.styrning.verksamhetsplan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as a row of a list: what it is and which version is in force. */
@Schema(description = "En verksamhetsplan i korthet: vilken den är och vilken version som gäller.")
public record Verksamhetsplan(
    @Schema(description = "Planens identitet: organ och budgetår.", examples = "1441-ks-2023")
        String planId,
    @Schema(description = "SCB:s kommunkod.", examples = "1441") String kommunkod,
    @Schema(description = "Organet vars plan det är.", examples = "1441-ks") String organ,
    @Schema(description = "Året planen gäller.", examples = "2023") int budgetar,
    @Schema(
            description = "Titel som den är tryckt.",
            examples = "VERKSAMHETSPLAN 2023 KOMMUNSTYRELSEN")
        String titel,
    @Schema(description = "Den gällande versionens nummer.", examples = "1") int planversion,
    Planstatus status,
    @Schema(description = "Dagen då den gällande versionen antogs.", examples = "2023-04-05")
        LocalDate antagen,
    @Schema(
            description = "Dagen då planen upphävdes, om den är det.",
            examples = "2024-06-12",
            nullable = true)
        @Nullable LocalDate upphavd) {}
