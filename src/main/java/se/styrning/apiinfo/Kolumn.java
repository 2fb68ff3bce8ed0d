package se.styrning.apiinfo;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A column of a list as CSV, as the contract describes it. */
@Schema(description = "En kolumn i en lista som CSV, med vad den betyder.")
public record Kolumn(
    @Schema(description = "Listans namn i datalexikonet.", examples = "budgetrader") String lista,
    @Schema(
            description = "Kolumnens rubrik; inre fält har punkt.",
            examples = "tryckt.bruttoIntakt")
        String kolumn,
    @Schema(description = "Vad kolumnen innehåller.", examples = "Bruttointäkt som den är tryckt.")
        String betydelse,
    @Schema(
            description =
                "Datatypen enligt CSVW: string, integer, decimal, boolean, date, dateTime eller anyURI.",
            pattern = "^(string|integer|decimal|boolean|date|dateTime|anyURI)$",
            examples = "string")
        String datatyp,
    @Schema(
            description =
                "Enheten, eller fältet som anger den; null där den inte sägs för sig utan i betydelsen.",
            examples = "fältet enhet",
            nullable = true)
        @Nullable String enhet,
    @Schema(
            description = "Vad tecknet betyder; null där det inte sägs för sig utan i betydelsen.",
            examples = "plus är intäkt",
            nullable = true)
        @Nullable String tecken,
    @Schema(
            description = "Varifrån uppgiften kommer; null där det inte sägs för sig.",
            examples = "tryckt i planen",
            nullable = true)
        @Nullable String kalla,
    @Schema(description = "Sant om cellen kan vara tom.", examples = "false") boolean kanSaknas,
    @Schema(
            description =
                "Sant om cellen rymmer flera värden, delade av lodstreck; ett lodstreck eller omvänt snedstreck i ett värde har ett omvänt snedstreck framför.",
            examples = "false")
        boolean flera) {}
