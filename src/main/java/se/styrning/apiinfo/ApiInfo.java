package se.styrning.apiinfo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API is, and the limits it sets (VER.06, VER.07). */
@Schema(description = "Uppgifter om API:et och dess gränser (profilkrav VER.06, VER.07).")
record ApiInfo(
    @Schema(description = "API:ets namn.", examples = "styrning") String apiName,
    @Schema(description = "Fullständig version enligt semantisk versionering.", examples = "1.0.0")
        String apiVersion,
    @Schema(description = "Dagen då versionen släpptes.", examples = "2026-11-23")
        LocalDate apiReleased,
    @Schema(
            description = "Adress till dokumentationen.",
            format = "uri",
            examples = "https://api.example.se/styrning/v1/docs")
        String apiDocumentation,
    ApiStatus apiStatus,
    @Schema(description = "Licens för uppgifterna.", examples = "CC0-1.0") String datalicens,
    Granser granser) {

  /** The limits that a caller meets. */
  @Schema(name = "ApiGranser", description = "Gränser som en anropare möter.")
  record Granser(
      @Schema(description = "Poster per sida utan limit.", examples = "20") int limitForval,
      @Schema(description = "Högsta värde på limit.", examples = "1000") int limitHogst,
      @Schema(description = "Högsta värde på page.", examples = "2000000") int pageHogst,
      @Schema(description = "Största begäran i byte.", examples = "10485760") long begaranByte,
      @Schema(description = "Längsta adress i tecken.", examples = "8192") int adressTecken,
      @Schema(description = "Längsta parametervärde i tecken.", examples = "500")
          int parametervardeTecken,
      Innehallsgranser innehall) {}

  /** The limits that a body meets beside those of its schema. */
  @Schema(
      name = "ApiInnehallsgranser",
      description = "Gränser för innehållet i en begäran, utöver dem som dess schema sätter.")
  record Innehallsgranser(
      @Schema(
              description =
                  "Byte av innehåll som tas emot samtidigt i alla begäranden; ett innehåll som inte"
                      + " ryms får 503 med Retry-After.",
              examples = "16777216")
          long samtidigaByte,
      @Schema(description = "Värden, namn och parenteser i JSON.", examples = "100000")
          int delarHogst,
      @Schema(description = "Nivåer som objekt och listor får ligga i varandra.", examples = "50")
          int djupHogst,
      @Schema(description = "Längsta text i JSON i tecken.", examples = "100000") int textTecken,
      @Schema(description = "Längsta namn i JSON i tecken.", examples = "200") int namnTecken,
      @Schema(description = "Längsta tal i JSON i tecken.", examples = "100") int talTecken,
      @Schema(description = "Kolumner i CSV.", examples = "50") int kolumnerHogst,
      @Schema(description = "Längsta cell i CSV i tecken.", examples = "10000") int cellTecken,
      @Schema(description = "Fel som ett svar räknar upp.", examples = "100") int felHogst) {}

  /** The states of a life cycle (VER.10). */
  @Schema(name = "ApiStatus", description = "Läge i livscykeln (profilkrav VER.10).")
  enum ApiStatus {
    @JsonProperty("alpha")
    ALPHA,
    @JsonProperty("beta")
    BETA,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("deprecated")
    DEPRECATED,
    @JsonProperty("retired")
    RETIRED,
    @JsonProperty("decommissioned")
    DECOMMISSIONED
  }
}
