package se.styrning.verksamhetsplan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision as a row of a plan's list of decisions. */
@Schema(description = "Ett beslut i en plans beslutslista, i tidsordning.")
public record Planbeslut(
    @Schema(description = "Beslutets nummer i listan, från 1.", examples = "1") int nummer,
    @Schema(description = "Versionen beslutet gäller.", examples = "1") int planversion,
    Beslutstyp typ,
    @Schema(description = "Organet som beslutade.", examples = "1441-ks") String organ,
    @Schema(description = "Beslutsdag.", examples = "2023-04-05") LocalDate datum,
    @Schema(description = "Paragraf i protokollet.", examples = "§ 66") String paragraf,
    @Schema(description = "Diarienummer, om det är känt.", nullable = true)
        @Nullable String diarienummer,
    @Schema(
            description = "Beslutet som det är tryckt i planen.",
            examples = "antagen av kommunstyrelsen 2023-04-05 § 66",
            nullable = true)
        @Nullable String tryckt,
    @Schema(description = "Rad i källdokumentet.", examples = "9", nullable = true)
        @Nullable Integer kallrad) {

  static Planbeslut of(int nummer, int planversion, Beslut beslut) {
    return new Planbeslut(
        nummer,
        planversion,
        beslut.typ(),
        beslut.organ(),
        beslut.datum(),
        beslut.paragraf(),
        beslut.diarienummer(),
        beslut.tryckt(),
        beslut.kallrad());
  }
}
