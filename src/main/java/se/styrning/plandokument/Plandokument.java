package se.styrning.plandokument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.Budgettotal;
import se.styrning.ekonomi.Forutsattning;
import se.styrning.ekonomi.Produktionsomrade;
import se.styrning.ekonomi.mal.FinansielltMal;
import se.styrning.indikator.Indikator;
import se.styrning.shared.write.Warning;
import se.styrning.verksamhetsplan.Beslut;
import se.styrning.verksamhetsplan.Kalla;
import se.styrning.verksamhetsplan.Plandel;
import se.styrning.verksamhetsplan.Planstatus;
import se.styrning.verksamhetsplan.innehall.Anmarkning;
import se.styrning.verksamhetsplan.innehall.Avsnitt;
import se.styrning.verksamhetsplan.innehall.Framgangsfaktor;
import se.styrning.verksamhetsplan.innehall.Inriktning;
import se.styrning.verksamhetsplan.innehall.Mandatperiodstema;
import se.styrning.verksamhetsplan.innehall.Verksamhetsperspektiv;
import se.styrning.verksamhetsplan.malpaverkan.Malpaverkan;

/** A whole plan: what a data file holds and what a decided version is. */
@Schema(description = "En hel verksamhetsplan som ett dokument, så som den beslutades.")
public record Plandokument(
    @Schema(
            description = "Planens identitet: organ och budgetår.",
            examples = "1441-ks-2023",
            pattern = "^[0-9]{4}-[a-z0-9-]+-[0-9]{4}$",
            maxLength = 80)
        String planId,
    @Schema(description = "SCB:s kommunkod.", examples = "1441", pattern = "^[0-9]{4}$")
        String kommunkod,
    @Schema(
            description = "Organet vars plan det är.",
            examples = "1441-ks",
            pattern = "^[0-9]{4}-[a-z0-9-]+$",
            maxLength = 60)
        String organ,
    @Schema(
            description = "Året planen gäller.",
            examples = "2023",
            minimum = "1900",
            maximum = "2999")
        int budgetar,
    @Schema(
            description = "Versionens nummer, från 1. Sätts av tjänsten.",
            examples = "1",
            readOnly = true)
        Integer planversion,
    @Schema(description = "Versionens läge. Sätts av tjänsten.", readOnly = true) Planstatus status,
    TrycktText titel,
    TrycktText kommunTryckt,
    @Schema(description = "Budgeten som planen utgår från.", nullable = true)
        @Nullable OverordnadBudget overordnadBudget,
    @Schema(description = "Den politiska grunden för planen.", nullable = true)
        @Nullable PolitiskGrund politiskGrund,
    @Schema(description = "Källdokumentet; null för en plan som inte har något.", nullable = true)
        @Nullable Kallfil kallfil,
    @Schema(
            description = "Besluten som gör versionen. Förs in med POST till planens beslut.",
            readOnly = true)
        List<Beslut> beslut,
    List<Avsnitt> avsnitt,
    List<Framgangsfaktor> framgangsfaktorer,
    List<Inriktning> inriktningar,
    List<Mandatperiodstema> mandatperiodsteman,
    List<Verksamhetsperspektiv> verksamhetsperspektiv,
    List<Malpaverkan> malpaverkan,
    List<Indikator> indikatorer,
    List<FinansielltMal> finansiellaMal,
    List<Forutsattning> forutsattningar,
    List<Produktionsomrade> produktionsomraden,
    List<Budgettotal> budgettotaler,
    @Schema(description = "Varifrån enheten i budgettabellen kommer.") Kalla enhetKalla,
    List<Anmarkning> anmarkningar,
    @Schema(
            description =
                "Det i planen som ser ut som ett misstag men tillåts. Finns bara i svaret på en"
                    + " skrivning eller provkörning av hela utkastet, aldrig i det som sparas.",
            readOnly = true,
            extensions = @Extension(name = "x-vid-skrivning", value = "true", parseValue = true))
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<Warning> varningar) {

  /** A printed text and where it stands. */
  @Schema(description = "En tryckt text och var den står.")
  public record TrycktText(
      @Schema(
              description = "Texten som den är tryckt.",
              examples = "VERKSAMHETSPLAN 2023 KOMMUNSTYRELSEN",
              maxLength = 300)
          String tryckt,
      @Schema(description = "Rad i källdokumentet.", examples = "7", nullable = true)
          @Nullable Integer kallrad) {}

  /** The budget the plan builds on. */
  @Schema(description = "Budgeten som planen utgår från; datum och paragraf anges inte i planen.")
  public record OverordnadBudget(
      @Schema(description = "Budgetens namn.", examples = "Budget 2023 med plan 2024-2025")
          String namn,
      @Schema(description = "Organet som antog den.", examples = "1441-kf") String organ,
      @Schema(description = "Rader i källdokumentet.") List<Integer> kallrader,
      @Schema(description = "Beslutsdag, om planen anger den.", nullable = true)
          @Nullable String datum,
      @Schema(description = "Paragraf, om planen anger den.", nullable = true)
          @Nullable String paragraf) {}

  /** The political agreement behind the budget. */
  @Schema(description = "Samarbetsavtalet som budgeten utgår från.")
  public record PolitiskGrund(
      @Schema(description = "Avtalets namn.", examples = "Ansvar för Lerums kommun") String namn,
      @Schema(description = "Partierna bakom avtalet.") List<String> parter,
      @Schema(description = "Första året.", examples = "2023") int franAr,
      @Schema(description = "Sista året.", examples = "2026") int tillAr,
      @Schema(description = "Rad i källdokumentet.", examples = "237", nullable = true)
          @Nullable Integer kallrad) {}

  /** The file the plan was read from; line numbers refer to it. */
  @Schema(description = "Källdokumentet som alla källrader hänvisar till.")
  public record Kallfil(
      @Schema(description = "Filens namn.") String namn,
      @Schema(description = "Filens SHA-256, hexadecimalt.", pattern = "^[0-9a-f]{64}$")
          String shaSumma,
      @Schema(description = "Antal rader.", examples = "373") int antalRader) {}

  /** Sets what follows from the plan's own year, whatever was given. */
  public Plandokument {
    int ar = budgetar;
    produktionsomraden = produktionsomraden.stream().map(omrade -> omrade.of(ar)).toList();
    varningar = null;
  }

  /** Every part that is a list, in the document's order. */
  public static final List<Plandel<?>> DELAR =
      List.of(
          Avsnitt.DEL,
          Framgangsfaktor.DEL,
          Inriktning.DEL,
          Mandatperiodstema.DEL,
          Verksamhetsperspektiv.DEL,
          Malpaverkan.DEL,
          Indikator.DEL,
          FinansielltMal.DEL,
          Forutsattning.DEL,
          Produktionsomrade.DEL,
          Budgettotal.DEL,
          Anmarkning.DEL);

  /** The same content as a draft that becomes a version of this number. */
  public Plandokument draft(int nummer) {
    return as(nummer, Planstatus.UTKAST, List.of(), anmarkningar);
  }

  /** The same content as the version that some decisions make of it. */
  public Plandokument adopted(int nummer, List<Beslut> decisions) {
    return as(nummer, Planstatus.ANTAGEN, decisions, anmarkningar);
  }

  /** The same content with more remarks. */
  public Plandokument remarked(List<Anmarkning> more) {
    return as(
        planversion, status, beslut, Stream.concat(anmarkningar.stream(), more.stream()).toList());
  }

  private Plandokument as(
      Integer nummer, Planstatus lage, List<Beslut> decisions, List<Anmarkning> remarks) {
    return new Plandokument(
        planId,
        kommunkod,
        organ,
        budgetar,
        nummer,
        lage,
        titel,
        kommunTryckt,
        overordnadBudget,
        politiskGrund,
        kallfil,
        decisions,
        avsnitt,
        framgangsfaktorer,
        inriktningar,
        mandatperiodsteman,
        verksamhetsperspektiv,
        malpaverkan,
        indikatorer,
        finansiellaMal,
        forutsattningar,
        produktionsomraden,
        budgettotaler,
        enhetKalla,
        remarks,
        null);
  }
}
