package se.styrning.ekonomi;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;

/** Printed figures held against computed ones. */
@Schema(
    description =
        "Planens tryckta belopp ställda mot beräknade. Differens är tryckt minus beräknat; det"
            + " tryckta gäller alltid.")
public record Avstamning(
    @Schema(description = "Planens identitet.", examples = "1441-ks-2023") String planId,
    @Schema(description = "Antal kontroller.", examples = "42") int antalKontroller,
    @Schema(
            description = "Antal primära kontroller (rad och kolumn) som inte stämmer.",
            examples = "4")
        int antalPrimaraDifferenser,
    List<Kontroll> kontroller) {

  static Avstamning of(String planId, List<Kontroll> kontroller) {
    long differences =
        kontroller.stream().filter(k -> k.primar() && k.orsak() != Orsak.STAMMER).count();
    return new Avstamning(planId, kontroller.size(), (int) differences, kontroller);
  }

  /** What is held against what. */
  @Schema(
      name = "Avstamningskontrolltyp",
      description =
          "RAD intäkt + kostnad mot resultat på en rad, TOTALRAD detsamma på totalraden, KOLUMN"
              + " radernas summa mot totalen, NETTO_AV_BRUTTO summerade intäkter och kostnader mot"
              + " tryckt resultat, ARSFORANDRING årets ändring av resultatet, FORUTSATTNINGAR"
              + " posternas summa mot nettobudgetens ändring, DELPOSTER delposternas summa mot"
              + " posten, RAM nettobudgetens ändring mot tabellens.")
  public enum Kontrolltyp {
    RAD,
    TOTALRAD,
    KOLUMN,
    NETTO_AV_BRUTTO,
    ARSFORANDRING,
    FORUTSATTNINGAR,
    DELPOSTER,
    RAM
  }

  /** Why printed and computed differ. */
  @Schema(
      name = "Avstamningsorsak",
      description =
          "STAMMER ingen skillnad, AVRUNDNINGSDIFFERENS_MOJLIG avrundning av de ingående talen räcker"
              + " som förklaring (men är inte bevisad), OFORKLARAD större än så.")
  public enum Orsak {
    STAMMER,
    AVRUNDNINGSDIFFERENS_MOJLIG,
    OFORKLARAD
  }

  /** One check. */
  @Schema(name = "Avstamningskontroll", description = "En kontroll.")
  public record Kontroll(
      Kontrolltyp typ,
      @Schema(description = "Vad som kontrolleras.", examples = "Summa bruttoKostnad 2022")
          String namn,
      @Schema(
              description = "Sant för rad- och kolumnkontroller; övriga skillnader följer av dem.",
              examples = "true")
          boolean primar,
      @Schema(
              description = "Delen av planen som det tryckta står i, som del/identitet.",
              examples = "budgettotaler/2022")
          String del,
      @Schema(description = "Fältet i den delen.", examples = "bruttoKostnad") String falt,
      @Schema(description = "Året.", examples = "2022", nullable = true) @Nullable Integer budgetar,
      @Schema(description = "Området, för radkontroller.", nullable = true) @Nullable String omrade,
      @Schema(description = "Det tryckta värdet.", examples = "-288.3") BigDecimal publicerad,
      @Schema(description = "Det beräknade värdet.", examples = "-288.4") BigDecimal beraknad,
      @Schema(description = "Tryckt minus beräknat.", examples = "0.1") BigDecimal differens,
      Enhet enhet,
      Orsak orsak,
      @Schema(description = "Rader i källdokumentet.") List<Integer> kallrader) {}
}
