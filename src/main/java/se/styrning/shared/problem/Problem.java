package se.styrning.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The problem document of RFC 9457, as every answer outside 2xx and 304 carries it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    type = SchemaType.OBJECT,
    description = "Problemdokument enligt RFC 9457 (profilkrav FEL.01, FEL.02).")
public record Problem(
    @Schema(
            description = "Absolut adress till en förklaring av problemtypen.",
            format = "uri",
            examples = "https://api.example.se/styrning/v1/problemtyper/ogiltig-parameter")
        URI type,
    @Schema(description = "Problemtypens rubrik.", examples = "Ogiltigt parametervärde")
        String title,
    @Schema(description = "HTTP-status, samma som svarets.", examples = "400") int status,
    @Schema(
            description = "Vad som var fel just här.",
            examples = "Parametern limit har värdet 0, som inte godtas.")
        String detail,
    @Schema(
            description = "Sökvägen som anropades.",
            format = "uri-reference",
            examples = "/styrning/v1/kommuner")
        String instance,
    @Schema(description = "Felen ett och ett, där de kan pekas ut.") List<Fault> fel) {

  /** The media type of every problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";
}
