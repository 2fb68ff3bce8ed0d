package se.styrning.uppfoljning.helhet;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.agenda.Agendauppfoljning;
import se.styrning.uppfoljning.geh.Gehuppfoljning;
import se.styrning.uppfoljning.kommun.Former;
import se.styrning.uppfoljning.tillfalle.Omfattningsniva;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;

/**
 * The follow-up of a whole municipality at one occasion: what is entered beside what is derived.
 */
@Schema(
    description =
        "Uppföljningen av kommunen som helhet vid ett tillfälle. Det som är härlett (readOnly)"
            + " räknas fram vid varje läsning av planen och jämförelserna; resten är inlagt.")
record Helhetsuppfoljning(
    @Schema(
            description = "Identitet: kommunkod, år och tillfällets kod.",
            examples = "1441-2023-aug",
            readOnly = true)
        String helhetId,
    @Schema(description = "Kommunens kod.", examples = "1441", readOnly = true) String kommunkod,
    @Schema(description = "Året som följs upp.", examples = "2023", readOnly = true) Integer ar,
    @Schema(readOnly = true) Tillfalleskod kod,
    @Schema(description = "Tillfällets namn.", examples = "Delårsrapport", readOnly = true)
        String namn,
    @Schema(description = "Periodens sista dag.", examples = "2023-08-31", readOnly = true)
        LocalDate periodSlut,
    @Schema(readOnly = true) Omfattningsniva niva,
    @Schema(
            description =
                "Sant tills kommunstyrelsen har behandlat rapporten för tillfället. Så länge visas"
                    + " det inlagda bara för den som arbetar för kommunstyrelsen; därefter är det"
                    + " offentligt och kan inte ändras.",
            examples = "true",
            readOnly = true)
        Boolean arbetsmaterial,
    @Schema(description = "Om något är inlagt.", examples = "false", readOnly = true)
        Boolean harVarden,
    @Schema(
            description = "Sammanfattande kommentar.",
            pattern = Former.NOT_BLANK,
            maxLength = Former.LONGEST_TEXT,
            nullable = true)
        @Nullable String kommentar,
    Gehuppfoljning geh,
    @Schema(
            description =
                "Agenda 2030. null: följs inte upp vid tillfället, bara i delårsrapporten och"
                    + " årsredovisningen.",
            nullable = true)
        @Nullable Agendauppfoljning agenda,
    @Schema(
            description =
                "Prognos för balanskravsresultatet, i delårsrapporten och årsredovisningen. null:"
                    + " ingen är lämnad.",
            nullable = true)
        @Nullable Balanskravsprognos balanskravsprognos) {}
