package se.styrning.handelse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the feed, and the cursor that the next part begins after. */
@Schema(
    description =
        "En del av flödet, i ordning. _links.next finns alltid och leder vidare, också från en tom"
            + " del.")
record Handelsesida(
    @JsonProperty("_meta") Lage meta,
    @Schema(description = "Händelserna, den äldsta först.") List<Molnhandelse> poster) {

  /** Where in the feed a part ends. */
  @Schema(name = "Handelselage", description = "Hur mycket som gavs och var nästa del börjar.")
  record Lage(
      @Schema(description = "Högsta antal händelser i svaret.", examples = "20") int limit,
      @Schema(description = "Antal händelser i svaret.", examples = "20") int count,
      @Schema(
              description =
                  "Markör att skicka som efter för att få nästa del. Ska sparas som den är och inte"
                      + " tolkas. Den går vidare också förbi händelser som ett filter utelämnar.",
              examples = "20")
          String efter) {}
}
