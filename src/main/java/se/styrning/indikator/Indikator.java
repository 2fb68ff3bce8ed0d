package se.styrning.indikator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;
import se.styrning.verksamhetsplan.Kalla;
import se.styrning.verksamhetsplan.Plandel;

/** An indicator of a plan with its values and the plan's forecast. */
@Schema(
    description =
        "En indikator i en plan, med värden och planens prognos. Förväntad utveckling och trend är"
            + " härledda.")
public record Indikator(
    @Schema(
            description = "Indikatorns identitet i planen.",
            examples = "digital-mognad",
            pattern = "^[a-z0-9]+(-[a-z0-9]+){0,49}$",
            maxLength = 100)
        String indikator,
    @Schema(description = "Nummer i tryckt ordning, från 1.", examples = "5") int nummer,
    @Schema(
            description = "Namn som det är tryckt, tryckfel inräknade.",
            examples = "Digital mognad i förvaltningsorganisationen (DIMIOS)",
            maxLength = 300)
        String namn,
    @Schema(description = "Rad i källdokumentet.", examples = "132", nullable = true)
        @Nullable Integer kallrad,
    Enhet enhet,
    @Schema(description = "Enheten som den är tryckt.", examples = "%", nullable = true)
        @Nullable String enhetTryckt,
    @Schema(description = "Varifrån enheten kommer.") Kalla enhetKalla,
    OnskadRiktning onskadRiktning,
    @Schema(description = "Varifrån den önskade riktningen kommer.") Kalla onskadRiktningKalla,
    @Schema(description = "Varför det hållet är bättre.") String onskadRiktningMotiv,
    @Schema(
            description = "Nyckeltalets id i Kolada.",
            examples = "U00200",
            nullable = true,
            maxLength = 20)
        @Nullable String koladaId,
    @Schema(description = "Varifrån kopplingen till Kolada kommer.", nullable = true)
        @Nullable Kalla koladaIdKalla,
    @Schema(description = "Ett värde per år i tabellen, stigande.") List<Indikatorvarde> varden,
    @Schema(description = "Planens prognos, om den ger någon.", nullable = true)
        @Nullable Prognos prognos,
    @Schema(
            description =
                "Vad prognosen betyder givet vilket håll som är bättre: en minskande placering är en"
                    + " förbättring. Härledd.",
            readOnly = true)
        Utveckling forvantadUtveckling,
    @Schema(description = "Senaste värdet mot närmast föregående värde. Härledd.", readOnly = true)
        Trend trend,
    @Schema(
            description = "Anmärkningar som gäller indikatorn. Härlett ur planens anmärkningar.",
            readOnly = true)
        List<String> anmarkningar) {

  /** The part of the document that holds the indicators. */
  public static final Plandel<Indikator> DEL =
      new Plandel<>(
          "indikatorer", "indikatorer", Indikator.class, "indikator", Indikator::indikator);

  /** The plan's forecast of an indicator. */
  @Schema(
      name = "Indikatorprognos",
      description = "Planens prognos för indikatorn. Planen anger riktning, inget tal.")
  public record Prognos(
      @Schema(description = "Året prognosen avser.", examples = "2023") int avserAr,
      Prognosriktning riktning,
      @Schema(description = "Prognosen som den är tryckt.", examples = "Ökande") String tryckt,
      @Schema(description = "Rad i källdokumentet.", examples = "132", nullable = true)
          @Nullable Integer kallrad) {}

  /** The latest value held against the nearest earlier one. */
  @Schema(
      name = "Indikatortrend",
      description = "Det senaste värdet ställt mot närmast föregående år som har ett värde.")
  public record Trend(
      Utveckling utveckling,
      @Schema(
              description =
                  "Senaste minus föregående, i enheten (procentenheter när enheten är procent).",
              examples = "3.1",
              nullable = true)
          @Nullable BigDecimal forandring,
      @Schema(description = "Det senaste värdets år.", examples = "2022", nullable = true)
          @Nullable Integer matar,
      @Schema(description = "Det föregående värdets år.", examples = "2021", nullable = true)
          @Nullable Integer foregaendeMatar) {

    /**
     * The last of some values against the one before it; a change no larger than the tolerance is
     * none.
     *
     * @param tolerans in the indicator's unit
     * @param measured in the order of their years, none of them empty
     */
    public static Trend of(
        OnskadRiktning better, BigDecimal tolerans, List<Indikatorvarde> measured) {
      int count = measured.size();
      Integer latestYear = count == 0 ? null : measured.get(count - 1).matar();
      if (count < 2) {
        return new Trend(Utveckling.KAN_EJ_BEDOMAS, null, latestYear, null);
      }
      Indikatorvarde before = measured.get(count - 2);
      BigDecimal change = measured.get(count - 1).figure().subtract(before.figure());
      int sign = Prognosriktning.of(change, tolerans).sign();
      return new Trend(better.of(sign), change, latestYear, before.matar());
    }
  }

  /** Derives expected development and trend, whatever was given. */
  public Indikator {
    anmarkningar = anmarkningar == null ? List.of() : anmarkningar;
    varden = varden.stream().sorted(Comparator.comparing(Indikatorvarde::matar)).toList();
    forvantadUtveckling =
        prognos == null ? Utveckling.KAN_EJ_BEDOMAS : onskadRiktning.of(prognos.riktning().sign());
    trend = Trend.of(onskadRiktning, BigDecimal.ZERO, measured(varden));
  }

  /** The latest value that is not empty. */
  @Nullable Indikatorvarde latest() {
    List<Indikatorvarde> measured = measured(varden);
    return measured.isEmpty() ? null : measured.get(measured.size() - 1);
  }

  private static List<Indikatorvarde> measured(List<Indikatorvarde> varden) {
    return varden.stream().filter(varde -> varde.varde() != null).toList();
  }
}
