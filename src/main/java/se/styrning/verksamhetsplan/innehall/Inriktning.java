package se.styrning.verksamhetsplan.innehall;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Kalla;
import se.styrning.verksamhetsplan.Plandel;

/** A prioritised direction with its plan for being carried out. */
@Schema(description = "En prioriterad inriktning med sin plan för genomförande.")
public record Inriktning(
    @Schema(description = "Nummer i tryckt ordning, från 1.", examples = "3", minimum = "1")
        int nummer,
    @Schema(description = "Inriktningen, ordagrant.") String uttalande,
    @Schema(description = "Planen för genomförande, ordagrant.") String planForGenomforande,
    @Schema(description = "Rader i källdokumentet.") List<Integer> kallrader,
    @Schema(description = "Fotnoter som texten hänvisar till.") List<Fotnot> fotnoter,
    @Schema(description = "Tidsuttryck som de är tryckta.") List<Tidsuttryck> tidsuttryck,
    @Schema(description = "När inriktningen ska redovisas, om planen anger det.", nullable = true)
        @Nullable Rapporteringstidpunkt rapporteringstidpunkt,
    Uppfoljningsform uppfoljningsform,
    @Schema(
            description = "Planen som inriktningen är överförd från, om den är det.",
            examples = "1441-ks-2023",
            maxLength = 80,
            nullable = true)
        @Nullable String overfordFran,
    @Schema(description = "Indikatorer som texten uttryckligen nämner.") List<String> indikatorer,
    @Schema(description = "Andra organ som texten uttryckligen nämner.") List<String> berordaOrgan,
    @Schema(
            description = "Anmärkningar som gäller inriktningen. Härlett ur planens anmärkningar.",
            readOnly = true)
        List<String> anmarkningar) {

  /** The part of the document that holds the directions. */
  public static final Plandel<Inriktning> DEL =
      new Plandel<>(
          "inriktningar",
          "inriktningar",
          Inriktning.class,
          "nummer",
          i -> Integer.toString(i.nummer()));

  /** How the direction is followed up. */
  @Schema(
      description =
          "SARSKILD_TIDPUNKT planen anger när inriktningen redovisas, ORDINARIE kommunens ordinarie"
              + " uppföljning (källrad 217).")
  public enum Uppfoljningsform {
    SARSKILD_TIDPUNKT,
    ORDINARIE
  }

  /** How exact a printed time is. */
  @Schema(name = "Tidsprecision", description = "ARSTID en årstid, SLUT_AV_AR slutet av ett år.")
  public enum Precision {
    ARSTID,
    SLUT_AV_AR
  }

  /** A footnote. */
  @Schema(description = "En fotnot.")
  public record Fotnot(
      @Schema(description = "Markören i texten.", examples = "¹") String markor,
      @Schema(
              description = "Fotnotens text, ordagrant.",
              examples = "Alkohol, Narkotika, Dopning, Tobak, Spel")
          String text,
      @Schema(description = "Rad i källdokumentet.", examples = "199", nullable = true)
          @Nullable Integer kallrad) {}

  /** A printed expression of time. */
  @Schema(description = "Ett tidsuttryck som det är tryckt.")
  public record Tidsuttryck(
      @Schema(description = "Orden som de är tryckta.", examples = "under hösten 2023")
          String tryckt,
      @Schema(description = "Rad i källdokumentet.", examples = "155", nullable = true)
          @Nullable Integer kallrad) {}

  /** When the direction is to be reported, as printed and as one may read it. */
  @Schema(
      description =
          "När inriktningen ska redovisas: orden som de är tryckta och, som förslag, vilka dagar de"
              + " kan betyda.")
  public record Rapporteringstidpunkt(
      @Schema(description = "Orden som de är tryckta.", examples = "under hösten 2023")
          String tryckt,
      @Schema(description = "Rad i källdokumentet.", examples = "155", nullable = true)
          @Nullable Integer kallrad,
      @Schema(description = "Organet som får redovisningen.", examples = "1441-ks") String organ,
      @Schema(description = "Meningen i planen, ordagrant.") String avser,
      Precision precision,
      @Schema(description = "Första dagen enligt tolkningen.", examples = "2023-09-01")
          LocalDate tolkatFran,
      @Schema(description = "Sista dagen enligt tolkningen.", examples = "2023-11-30")
          LocalDate tolkatTill,
      Kalla kalla) {}

  public Inriktning {
    anmarkningar = anmarkningar == null ? List.of() : anmarkningar;
  }
}
