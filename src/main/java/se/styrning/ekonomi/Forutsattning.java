package se.styrning.ekonomi;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;
import se.styrning.verksamhetsplan.Plandel;

/** An economic precondition: why the net budget changes from the year before. */
@Schema(
    description =
        "En ekonomisk förutsättning: varför nettobudgeten ändras. Här betyder plus att nettobudgeten"
            + " ökar, tvärtemot tabellen över produktionsområden; resultateffekt har tabellens"
            + " tecken.")
public record Forutsattning(
    @Schema(
            description = "Förutsättningens identitet i planen.",
            examples = "riktade-resurser",
            pattern = "^[a-z0-9]+(-[a-z0-9]+){0,49}$",
            maxLength = 100)
        String forutsattning,
    @Schema(description = "Nummer i tryckt ordning, från 1.", examples = "4") int nummer,
    Typ typ,
    @Schema(description = "Benämning som den är tryckt.", examples = "Riktade resurser 2023")
        String namn,
    @Schema(description = "Beloppet som det är tryckt, i enheten.", examples = "6.6")
        BigDecimal belopp,
    @Schema(description = "Beloppets tryckta tecken.", examples = "6,6") String tryckt,
    Enhet enhet,
    @Schema(description = "Ändring av nettobudgeten; plus är ökning.", examples = "6.6")
        BigDecimal nettobudgeteffekt,
    @Schema(
            description = "Ändring av budgeterat resultat, −nettobudgeteffekt; plus är bättre.",
            examples = "-6.6",
            readOnly = true)
        BigDecimal resultateffekt,
    @Schema(description = "Förklarande text, ordagrant.", nullable = true)
        @Nullable String beskrivning,
    @Schema(description = "Rader i källdokumentet.") List<Integer> kallrader,
    @Schema(description = "Delposter som texten anger.") List<Delpost> delposter,
    @Schema(
            description =
                "Anmärkningar som gäller förutsättningen. Härlett ur planens anmärkningar.",
            readOnly = true)
        List<String> anmarkningar) {

  /** The part of the document that holds the preconditions. */
  public static final Plandel<Forutsattning> DEL =
      new Plandel<>(
          "forutsattningar",
          "forutsattningar",
          Forutsattning.class,
          "forutsattning",
          Forutsattning::forutsattning);

  /** Whether it is the whole or a part of it. */
  @Schema(name = "Forutsattningstyp", description = "SUMMA hela ändringen, POST en del av den.")
  public enum Typ {
    SUMMA,
    POST
  }

  /** A part of a precondition. */
  @Schema(
      name = "ForutsattningDelpost",
      description =
          "En delpost. Delposter under en minuspost är tryckta utan minustecken; belopp är som tryckt"
              + " och nettobudgeteffekt har rätt tecken.")
  public record Delpost(
      @Schema(description = "Nummer i tryckt ordning, från 1.", examples = "1") int nummer,
      @Schema(description = "Benämning som den är tryckt.") String namn,
      @Schema(description = "Beloppet som det är tryckt, i enheten.", examples = "2.0")
          BigDecimal belopp,
      @Schema(description = "Beloppets tryckta tecken.", examples = "2,0") String tryckt,
      @Schema(description = "Ändring av nettobudgeten; plus är ökning.", examples = "2.0")
          BigDecimal nettobudgeteffekt,
      @Schema(
              description = "Ändring av budgeterat resultat, −nettobudgeteffekt; plus är bättre.",
              examples = "-2.0",
              readOnly = true)
          BigDecimal resultateffekt,
      @Schema(description = "Rad i källdokumentet.", examples = "290", nullable = true)
          @Nullable Integer kallrad) {

    /** Sets the effect on the result, whatever was given. */
    public Delpost {
      resultateffekt = nettobudgeteffekt.negate();
    }
  }

  /** Sets the effect on the result, whatever was given. */
  public Forutsattning {
    anmarkningar = anmarkningar == null ? List.of() : anmarkningar;
    resultateffekt = nettobudgeteffekt.negate();
  }
}
