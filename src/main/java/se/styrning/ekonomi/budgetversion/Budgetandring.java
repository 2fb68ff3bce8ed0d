package se.styrning.ekonomi.budgetversion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decided change of a budget during its year. */
@Schema(
    description =
        "En beslutad ändring av budgeten under året. Den gäller från beslutsdagen och ändras aldrig;"
            + " ett fel rättas med en ny ändring.")
public record Budgetandring(
    @Schema(
            description = "Ändringens nummer i planen, från 1.",
            examples = "1",
            nullable = true,
            readOnly = true)
        @Nullable Integer nummer,
    Budgetandringstyp typ,
    @Schema(description = "Organet som beslutade.", examples = "1441-ks", maxLength = 60)
        String organ,
    @Schema(
            description =
                "Beslutsdagen: högst dagens datum, tidigast dagen då den gällande planversionen"
                    + " antogs.",
            examples = "2023-06-14")
        LocalDate datum,
    @Schema(
            description = "Paragraf i protokollet.",
            examples = "§ 130",
            pattern = "^§ [1-9][0-9]{0,4}[a-z]?$",
            maxLength = 20)
        String paragraf,
    @Schema(
            description = "Diarienummer, om det är känt.",
            examples = "KS23.140",
            maxLength = 60,
            nullable = true)
        @Nullable String diarienummer,
    @Schema(
            description = "Vad ändringen avser.",
            examples = "Exempel: medel ur reserven till utbildning.",
            minLength = 1,
            maxLength = 4000)
        String beskrivning,
    @Schema(
            description = "Hur ändringen finansieras. Krävs för TILLAGGSANSLAG (KL 11 kap. 15 §).",
            examples = "Exempel: årets resultat.",
            maxLength = 4000,
            nullable = true)
        @Nullable String finansiering,
    @Schema(description = "Ändringen område för område.", minItems = 1, maxItems = 500)
        List<Budgetandringsrad> rader,
    @Schema(
            description = "Ändring av organets ram, netto, mnkr; minus är en större ram.",
            examples = "0.0",
            nullable = true,
            readOnly = true)
        @Nullable BigDecimal ramandring) {

  /** What the frame changes by: the sum of the rows, or nothing of a move within it. */
  BigDecimal frame() {
    return typ.changesFrame() ? net() : BigDecimal.ZERO;
  }

  BigDecimal net() {
    return rader.stream().map(Budgetandringsrad::netto).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Budgetandring with(int number) {
    return new Budgetandring(
        number,
        typ,
        organ,
        datum,
        paragraf,
        diarienummer,
        beskrivning,
        finansiering,
        rader,
        Tal.given(frame()));
  }
}
