package se.styrning.uppfoljning.indikator;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.indikator.Indikator.Prognos;
import se.styrning.indikator.OnskadRiktning;
import se.styrning.indikator.Utveckling;
import se.styrning.verksamhetsplan.Enhet;

/**
 * One of the plan's indicators on an occasion: what is entered there, and what is known by then.
 */
@Schema(
    description =
        "Uppföljningen av en indikator vid ett tillfälle. matar till kommentar är det värde som"
            + " införs vid tillfället, om något; resten är härlett ur planen och värden införda hit"
            + " till och med rapportens dag.")
public record Indikatoruppfoljning(
    @Schema(
            description = "Indikatorns identitet i planen.",
            examples = "svenskt-naringslivs-ranking")
        String indikator,
    @Schema(description = "Nummer i tryckt ordning.", examples = "2", readOnly = true)
        Integer nummer,
    @Schema(
            description = "Namn som det är tryckt.",
            examples = "Svenskt näringslivs ranking, upplevtföretagsklimat, placering",
            readOnly = true)
        String namn,
    @Schema(readOnly = true) Enhet enhet,
    @Schema(readOnly = true) OnskadRiktning onskadRiktning,
    @Schema(
            description = "Året som det införda värdet avser. Krävs i en begäran.",
            examples = "2023",
            minimum = "1900",
            maximum = "2999",
            nullable = true)
        @Nullable Integer matar,
    @Schema(
            description =
                "Det införda värdet i indikatorns enhet. null: inget är infört vid tillfället; krävs"
                    + " i en begäran.",
            examples = "86",
            nullable = true)
        @Nullable BigDecimal varde,
    @Schema(
            description =
                "Antal decimaler som det införda värdet anges med. Utelämnat i en begäran: så många"
                    + " som talet har.",
            examples = "0",
            minimum = "0",
            maximum = "6",
            nullable = true)
        @Nullable Integer decimaler,
    @Schema(
            description = "Dagen då det införda värdet blev offentligt. Krävs i en begäran.",
            examples = "2023-09-26",
            nullable = true)
        @Nullable LocalDate publicerad,
    @Schema(
            description =
                "Det införda värdets serie i Kolada. Utelämnad i en begäran: planens serie. En annan"
                    + " serie än de föregående värdenas är ett seriebrott.",
            examples = "U07451",
            pattern = "^[NU][0-9]{5}$",
            nullable = true)
        @Nullable String koladaId,
    @Schema(
            description = "Vad som är att säga om det införda värdet.",
            examples = "Mätningen gjordes i maj.",
            pattern = "\\S",
            maxLength = 4000,
            nullable = true)
        @Nullable String kommentar,
    @Schema(
            description = "Det senaste värde som är känt på rapportens dag.",
            nullable = true,
            readOnly = true)
        @Nullable Kantvarde senaste,
    @Schema(
            description = "Värdet för närmast föregående år som har ett.",
            nullable = true,
            readOnly = true)
        @Nullable Kantvarde foregaende,
    @Schema(
            description =
                "Senaste minus föregående, i enheten (procentenheter när enheten är procent).",
            examples = "-44",
            nullable = true,
            readOnly = true)
        @Nullable BigDecimal forandring,
    @Schema(description = "Förändringen sedd mot vilket håll som är bättre.", readOnly = true)
        Utveckling trend,
    @Schema(
            description = "Trenden med kommunens egna ord.",
            examples = "Förbättrad",
            readOnly = true)
        String trendtext,
    @Schema(
            description = "Varför trenden inte kan bedömas. null: den är bedömd.",
            nullable = true,
            readOnly = true)
        @Nullable Bedomningsorsak trendorsak,
    @Schema(
            description = "Den största förändring, i enheten, som räknas som ingen.",
            examples = "0",
            readOnly = true)
        BigDecimal tolerans,
    @Schema(description = "Planens prognos.", nullable = true, readOnly = true)
        @Nullable Prognos prognos,
    @Schema(description = "Vad prognosen betyder. Härledd.", readOnly = true)
        Utveckling forvantadUtveckling,
    @Schema(
            description =
                "Om det senaste värdet, av prognosåret eller senare, har gått åt prognosens håll från"
                    + " det sista värdet före prognosåret. null: det kan inte bedömas.",
            examples = "true",
            nullable = true,
            readOnly = true)
        @Nullable Boolean prognosenHaller,
    @Schema(
            description = "Varför prognosen inte kan bedömas. null: den är bedömd.",
            nullable = true,
            readOnly = true)
        @Nullable Bedomningsorsak prognosorsak,
    @Schema(
            description = "Om uppgifterna är påhittade exempel och inte kommunens.",
            examples = "true",
            nullable = true,
            readOnly = true)
        @Nullable Boolean exempel) {

  /** Whether a value has been entered on the occasion. */
  public boolean entered() {
    return varde != null;
  }
}
