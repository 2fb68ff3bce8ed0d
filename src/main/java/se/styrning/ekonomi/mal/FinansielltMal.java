package se.styrning.ekonomi.mal;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;
import se.styrning.verksamhetsplan.Kalla;
import se.styrning.verksamhetsplan.Plandel;

/** A financial target of god ekonomisk hushallning with its figures and verdict. */
@Schema(
    description =
        "Ett finansiellt mål för god ekonomisk hushållning. Målen är kommunfullmäktiges, återgivna i"
            + " planen. Bedömning och marginal är beräknade.")
public record FinansielltMal(
    @Schema(
            description = "Målets identitet i planen.",
            examples = "soliditet",
            pattern = "^[a-z0-9]+(-[a-z0-9]+){0,49}$",
            maxLength = 100)
        String mal,
    @Schema(description = "Nummer i tryckt ordning, från 1.", examples = "1") int nummer,
    @Schema(
            description = "Nyckeltalet som det är tryckt.",
            examples = "Soliditet (inklusive avsättning för pensionsåtaganden)")
        String namn,
    @Schema(description = "Rader i källdokumentet.") List<Integer> kallrader,
    @Schema(description = "Nivå målet gäller, om planen anger den.", nullable = true)
        @Nullable Niva niva,
    @Schema(description = "Varifrån nivån kommer.", nullable = true) @Nullable Kalla nivaKalla,
    Operator operator,
    @Schema(description = "Tröskeln i enheten.", examples = "25.6") BigDecimal troskel,
    @Schema(description = "Tröskeln som den är tryckt.", examples = "25,6") String troskelTryckt,
    @Schema(description = "Sant när planen skriver cirka.", examples = "false") boolean ungefarlig,
    Enhet enhet,
    @Schema(
            description = "Målet, ordagrant.",
            examples =
                "För att uppnå kommunfullmäktiges mål ska soliditeten överstiga 25,6 procent.")
        String malformulering,
    Aggregering aggregering,
    @Schema(description = "Åren som genomsnittet omfattar.", nullable = true)
        @Nullable Fonster fonster,
    @Schema(description = "Budget och plan per år.") List<Varde> varden,
    @Schema(description = "Det tryckta genomsnittet, om målet gäller ett.", nullable = true)
        @Nullable Snitt snitt,
    @Schema(
            description =
                "Bedömning av målet: av alla år i planen, eller av genomsnittet där målet gäller"
                    + " det.",
            examples = "UPPFYLLT",
            readOnly = true)
        Bedomning bedomning,
    @Schema(
            description = "Anmärkningar som gäller målet. Härlett ur planens anmärkningar.",
            readOnly = true)
        List<String> anmarkningar) {

  /** The part of the document that holds the targets. */
  public static final Plandel<FinansielltMal> DEL =
      new Plandel<>(
          "finansiellaMal", "finansiella-mal", FinansielltMal.class, "mal", FinansielltMal::mal);

  /** Which body the target is for. */
  @Schema(
      name = "FinansiellNiva",
      description = "NAMND den egna nämnden, KOMMUN kommunen, KOMMUNKONCERN med bolagen.")
  public enum Niva {
    NAMND,
    KOMMUN,
    KOMMUNKONCERN
  }

  /** What the target is measured on. */
  @Schema(
      name = "FinansiellAggregering",
      description = "ENSKILT_AR varje år för sig, SNITT_TIO_AR genomsnittet av tio år.")
  public enum Aggregering {
    ENSKILT_AR,
    SNITT_TIO_AR
  }

  /** Whether a figure is budgeted or planned. */
  @Schema(
      name = "FinansielltVardetyp",
      description = "BUDGET budgetåret, PLAN ett av de följande planåren.")
  public enum Typ {
    BUDGET,
    PLAN
  }

  /** A span of years. */
  @Schema(name = "Arsspann", description = "Ett spann av år, båda inräknade.")
  public record Fonster(
      @Schema(description = "Första året.", examples = "2016") int franAr,
      @Schema(description = "Sista året.", examples = "2025") int tillAr) {}

  /** The figure of one year. */
  @Schema(name = "FinansielltVarde", description = "Ett års värde.")
  public record Varde(
      @Schema(description = "Året värdet avser.", examples = "2023") int avserAr,
      Typ typ,
      @Schema(description = "Värdet i målets enhet.", examples = "28.9") BigDecimal varde,
      @Schema(description = "Värdet som det är tryckt.", examples = "28,9") String tryckt,
      @Schema(
              description = "Året som det är tryckt; skiljer sig från avserAr vid tryckfel.",
              examples = "2023")
          String arTryckt,
      @Schema(description = "Rad i källdokumentet.", examples = "266", nullable = true)
          @Nullable Integer kallrad,
      @Schema(
              description = "Bedömning av året; BEDOMS_INTE när målet gäller ett genomsnitt.",
              readOnly = true)
          Bedomning bedomning,
      @Schema(
              description = "Utrymmet till tröskeln i enheten; null när året inte bedöms.",
              examples = "3.3",
              readOnly = true,
              nullable = true)
          @Nullable BigDecimal marginal) {

    private Varde judged(Operator operator, BigDecimal threshold, boolean single) {
      return new Varde(
          avserAr,
          typ,
          varde,
          tryckt,
          arTryckt,
          kallrad,
          single ? operator.judge(varde, threshold) : Bedomning.BEDOMS_INTE,
          single ? operator.margin(varde, threshold) : null);
    }
  }

  /** A printed average. */
  @Schema(
      name = "FinansielltSnitt",
      description = "Ett tryckt genomsnitt. Det beräknas inte, eftersom alla år inte är kända.")
  public record Snitt(
      @Schema(description = "Första året.", examples = "2016") int franAr,
      @Schema(description = "Sista året.", examples = "2025") int tillAr,
      @Schema(description = "Genomsnittet i målets enhet.", examples = "96.5") BigDecimal varde,
      @Schema(description = "Genomsnittet som det är tryckt.", examples = "96,5") String tryckt,
      @Schema(description = "Rad i källdokumentet.", examples = "274", nullable = true)
          @Nullable Integer kallrad,
      @Schema(description = "Utrymmet till tröskeln i enheten.", examples = "1.5", readOnly = true)
          BigDecimal marginal) {

    private Snitt judged(Operator operator, BigDecimal threshold) {
      return new Snitt(franAr, tillAr, varde, tryckt, kallrad, operator.margin(varde, threshold));
    }
  }

  /** Judges the figures, whatever verdicts were given. */
  public FinansielltMal {
    anmarkningar = anmarkningar == null ? List.of() : anmarkningar;
    boolean single = aggregering == Aggregering.ENSKILT_AR;
    Operator by = operator;
    BigDecimal threshold = troskel;
    varden = varden.stream().map(v -> v.judged(by, threshold, single)).toList();
    snitt = snitt == null ? null : snitt.judged(by, threshold);
    bedomning = single ? ofYears(varden) : ofAverage(snitt, by, threshold);
  }

  private static Bedomning ofYears(List<Varde> varden) {
    if (varden.isEmpty()) {
      return Bedomning.KAN_EJ_BEDOMAS;
    }
    return varden.stream().allMatch(v -> v.bedomning() == Bedomning.UPPFYLLT)
        ? Bedomning.UPPFYLLT
        : Bedomning.EJ_UPPFYLLT;
  }

  private static Bedomning ofAverage(
      @Nullable Snitt snitt, Operator operator, BigDecimal threshold) {
    return snitt == null ? Bedomning.KAN_EJ_BEDOMAS : operator.judge(snitt.varde(), threshold);
  }
}
