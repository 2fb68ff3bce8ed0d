package se.styrning.statistik;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.styrning.verksamhetsplan.Enhet;

/**
 * Figures as JSON-stat 2.0 writes them: a table of measures by year, whose cells are numbered row
 * by row from 0. A cell without a figure has no value; it is never zero.
 */
@Schema(
    description =
        "Planens tal enligt JSON-stat 2.0: en rad per mått och en kolumn per år. Cellerna är"
            + " numrerade radvis från 0. En cell utan tal saknas i value och är aldrig noll.")
record Statistik(
    @Schema(description = "Version av JSON-stat.", pattern = "^2\\.0$", examples = "2.0")
        String version,
    @JsonProperty("class")
        @Schema(
            description = "Vad svaret är enligt JSON-stat.",
            pattern = "^dataset$",
            examples = "dataset")
        String slag,
    @Schema(description = "Vad tabellen visar.", examples = "Planens indikatorer") String label,
    @Schema(
            description = "Planen som talen är tryckta i och dagen då den antogs.",
            examples = "VERKSAMHETSPLAN 2023 KOMMUNSTYRELSEN, antagen 2023-04-05")
        String source,
    @Schema(
            description = "När den gällande planversionen blev offentlig, UTC enligt RFC 3339.",
            format = "date-time",
            examples = "2026-11-23T15:00:00Z")
        Instant updated,
    @Schema(description = "Dimensionerna: mått och år.") List<String> id,
    @Schema(description = "Antal mått och antal år.") List<Integer> size,
    Roll role,
    @Schema(description = "Varje dimension efter namn.") Map<String, Dimension> dimension,
    @Schema(description = "Talet i varje cell som har ett, efter cellens nummer.")
        Map<String, BigDecimal> value,
    @Schema(description = "Cellens slag, efter cellens nummer; extension.status förklarar dem.")
        Map<String, String> status,
    Tillagg extension) {

  /** Which dimension is what. */
  @Schema(name = "Statistikroll", description = "Vilken dimension som är tid och vilken mått.")
  record Roll(
      @Schema(description = "Dimensionen som är år.") List<String> time,
      @Schema(description = "Dimensionen som är mått.") List<String> metric) {}

  /** Years or measures. */
  @Schema(name = "Statistikdimension", description = "En dimension: år eller mått.")
  record Dimension(
      @Schema(description = "Dimensionens namn för människor.", examples = "Indikator")
          String label,
      Kategori category) {}

  /** What a dimension is divided into. */
  @Schema(
      name = "Statistikkategori",
      description = "Dimensionens indelning. Enhet och noter finns bara för mått.",
      requiredProperties = {"index", "label"})
  record Kategori(
      @Schema(description = "Identiteterna i ordning.") List<String> index,
      @Schema(description = "Namnet som det är tryckt, efter identitet.") Map<String, String> label,
      @Schema(description = "Måttets enhet, efter identitet.")
          @JsonInclude(JsonInclude.Include.NON_EMPTY)
          Map<String, Matt> unit,
      @Schema(description = "Vad planen säger om måttet i ord, efter identitet.")
          @JsonInclude(JsonInclude.Include.NON_EMPTY)
          Map<String, List<String>> note) {}

  /** The unit of a measure. */
  @Schema(name = "Statistikenhet", description = "Ett måtts enhet.")
  record Matt(
      @Schema(description = "Högsta antal decimaler som är tryckt.", examples = "1") int decimals,
      @Schema(description = "Enheten i ord.", examples = "procent") String label,
      Enhet base) {}

  /** What JSON-stat has no place for. */
  @Schema(
      name = "Statistiktillagg",
      description = "Det som JSON-stat inte har plats för: planen, cellerna som tryckta och koder.")
  record Tillagg(
      @Schema(description = "Planens identitet.", examples = "1441-ks-2023") String planId,
      @Schema(description = "Planversionens nummer.", examples = "1") int planversion,
      @Schema(description = "Varje cell som den är tryckt, efter cellens nummer.")
          Map<String, String> tryckt,
      @Schema(description = "Vad koderna i status betyder.") Map<String, String> status) {}
}
