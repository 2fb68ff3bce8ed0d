package se.styrning.ekonomi;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;
import se.styrning.verksamhetsplan.Plandel;

/** A produktionsomrade with its budget for every year the plan prints. */
@Schema(
    description =
        "Ett produktionsområde: verksamheter samlade i verksamhetsområden för styrning och"
            + " uppföljning av ekonomi (källrad 296). Beloppen närmast är planens eget år; alla år"
            + " står i budgetrader.")
public record Produktionsomrade(
    @Schema(
            description = "Områdets identitet i planen.",
            examples = "vuxenutbildning",
            pattern = "^[a-z0-9]+(-[a-z0-9]+){0,49}$",
            maxLength = 100)
        String omrade,
    @Schema(description = "Plats i tabellen, från 1.", examples = "9") int nummer,
    @Schema(
            description = "Namn som det är tryckt i tabellen.",
            examples = "Vuxenutbildning",
            maxLength = 200)
        String namn,
    @Schema(description = "Sektor, om planen anger någon.", nullable = true)
        @Nullable String sektor,
    @Schema(description = "Beskrivningen, om planen ger någon.", nullable = true)
        @Nullable Beskrivning beskrivning,
    @Schema(
            description = "Planens år; null när området saknar budgetrad för det.",
            examples = "2023",
            nullable = true,
            readOnly = true)
        @Nullable Integer budgetar,
    @Schema(
            description = "Bruttointäkt det året, noll eller plus.",
            examples = "23.1",
            nullable = true,
            readOnly = true)
        @Nullable BigDecimal bruttoIntakt,
    @Schema(
            description = "Bruttokostnad det året, noll eller minus.",
            examples = "-45.4",
            nullable = true,
            readOnly = true)
        @Nullable BigDecimal bruttoKostnad,
    @Schema(
            description = "Budgeterat resultat det året.",
            examples = "-22.3",
            nullable = true,
            readOnly = true)
        @Nullable BigDecimal resultat,
    @Schema(description = "Enheten det året.", nullable = true, readOnly = true)
        @Nullable Enhet enhet,
    @Schema(
            description = "Rad i källdokumentet.",
            examples = "307",
            nullable = true,
            readOnly = true)
        @Nullable Integer kallrad,
    @Schema(description = "Beloppen det året som de är tryckta.", nullable = true, readOnly = true)
        @Nullable TrycktaBelopp tryckt,
    @Schema(description = "En rad per år, stigande.") List<Budgetrad> budgetrader,
    @Schema(
            description = "Anmärkningar som gäller området. Härlett ur planens anmärkningar.",
            readOnly = true)
        List<String> anmarkningar) {

  /** The part of the document that holds the areas. */
  public static final Plandel<Produktionsomrade> DEL =
      new Plandel<>(
          "produktionsomraden",
          "produktionsomraden",
          Produktionsomrade.class,
          "omrade",
          Produktionsomrade::omrade,
          Produktionsomrade::of);

  /** What an area comprises. */
  @Schema(name = "Omradesbeskrivning", description = "Vad området omfattar, ordagrant.")
  public record Beskrivning(
      @Schema(description = "Rubriken som den är tryckt.", examples = "Vuxenutbildning")
          String rubrik,
      @Schema(
              description = "Texten, ordagrant.",
              examples =
                  "Vuxenutbildning inklusive svenska för invandrare (SFI) och kommunalt"
                      + " aktivitetsansvar (KAA).")
          String text,
      @Schema(description = "Rader i källdokumentet.") List<Integer> kallrader) {}

  /** Sets the nearest figures from the row of the year, whatever was given. */
  public Produktionsomrade {
    anmarkningar = anmarkningar == null ? List.of() : anmarkningar;
    budgetrader = budgetrader.stream().sorted(Comparator.comparing(Budgetrad::budgetar)).toList();
    Budgetrad own = row(budgetrader, budgetar);
    budgetar = own == null ? null : budgetar;
    bruttoIntakt = own == null ? null : own.bruttoIntakt();
    bruttoKostnad = own == null ? null : own.bruttoKostnad();
    resultat = own == null ? null : own.resultat();
    enhet = own == null ? null : own.enhet();
    kallrad = own == null ? null : own.kallrad();
    tryckt = own == null ? null : own.tryckt();
  }

  /** The same area with the figures of the plan's own year nearest. */
  public Produktionsomrade of(int planbudgetar) {
    return new Produktionsomrade(
        omrade,
        nummer,
        namn,
        sektor,
        beskrivning,
        planbudgetar,
        bruttoIntakt,
        bruttoKostnad,
        resultat,
        enhet,
        kallrad,
        tryckt,
        budgetrader,
        anmarkningar);
  }

  private static @Nullable Budgetrad row(List<Budgetrad> rader, @Nullable Integer ar) {
    return rader.stream()
        .filter(rad -> ar != null && rad.budgetar() == ar)
        .findFirst()
        .orElse(null);
  }

  /** How the result changes from the year before; null when that year has no row. */
  @Nullable BigDecimal change(Budgetrad rad) {
    Budgetrad before = row(budgetrader, rad.budgetar() - 1);
    return before == null ? null : rad.resultat().subtract(before.resultat());
  }
}
