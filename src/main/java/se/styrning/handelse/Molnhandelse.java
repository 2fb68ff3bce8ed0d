package se.styrning.handelse;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as the feed writes it: CloudEvents 1.0, JSON format. */
@Schema(
    description =
        "En händelse enligt CloudEvents 1.0 i JSON-format. En händelse ändras aldrig och tas aldrig"
            + " bort. source och id är tillsammans unika.")
record Molnhandelse(
    @Schema(description = "Version av CloudEvents.", pattern = "^1\\.0$", examples = "1.0")
        String specversion,
    @Schema(
            description = "Händelsens identitet.",
            pattern = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
            examples = "7d0c8f0e-5a43-4b4e-9d0c-0f6f5f0a1b2c")
        String id,
    @Schema(
            description = "Tjänsten som händelsen kommer från: adressen till API:ets rot.",
            format = "uri",
            examples = "https://api.example.se/styrning/v1")
        String source,
    Handelsetyp type,
    @Schema(
            description = "Det som händelsen rör: adressen under API:ets rot.",
            examples = "/verksamhetsplaner/1441-ks-2023")
        String subject,
    @Schema(
            description =
                "När händelsen skrevs, UTC enligt RFC 3339. Ordningen ges av nummer, inte av tiden.",
            format = "date-time",
            examples = "2026-11-23T15:00:00Z")
        Instant time,
    @Schema(
            description = "Medietypen för data.",
            pattern = "^application/json$",
            examples = "application/json")
        String datacontenttype,
    @Schema(
            description =
                "Utökningsattribut: händelsens ordningsnummer. Högre nummer blev offentligt senare.",
            examples = "1")
        long nummer,
    @JsonRawValue @Schema(ref = "#/components/schemas/Handelseuppgifter") String data) {

  static Molnhandelse of(HandelseEntity entity, String source) {
    return new Molnhandelse(
        "1.0",
        entity.id.toString(),
        source,
        Handelsetyp.fromString(entity.typ),
        entity.amne,
        entity.tid,
        "application/json",
        entity.nummer,
        entity.uppgifter);
  }
}
