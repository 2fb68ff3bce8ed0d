package se.styrning.ekonomi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;
import se.styrning.verksamhetsplan.PlanId;

/** A produktionsomrade and a year as one row, with what the area comprises. */
@Schema(
    description =
        "Ett produktionsområde ett år. Området saknar rad för ett år där planens celler är tomma;"
            + " tomt är inte noll.")
public record Omradesbudget(
    @Schema(
            description = "Planens identitet.",
            examples = "1441-ks-2023",
            extensions = @Extension(name = "x-kalla", value = "tjänstens beteckning"))
        String planId,
    @Schema(
            description =
                "Planens eget år. När det är ett annat än budgetar är raden en jämförelse och inte"
                    + " planens budget.",
            examples = "2023",
            extensions = @Extension(name = "x-kalla", value = "tjänstens beteckning"))
        int planbudgetar,
    @Schema(
            description = "SCB:s kommunkod.",
            examples = "1441",
            extensions = @Extension(name = "x-kalla", value = "SCB:s kommunindelning"))
        String kommunkod,
    @Schema(
            description = "Organet vars plan det är.",
            examples = "1441-ks",
            extensions = @Extension(name = "x-kalla", value = "tjänstens beteckning"))
        String organ,
    @Schema(
            description = "Året beloppen gäller.",
            examples = "2023",
            extensions = @Extension(name = "x-kalla", value = "planens budgettabell"))
        int budgetar,
    @Schema(
            description = "Områdets identitet i planen.",
            examples = "vuxenutbildning",
            extensions = @Extension(name = "x-kalla", value = "tjänstens beteckning"))
        String omrade,
    @Schema(
            description = "Plats i tabellen, från 1.",
            examples = "9",
            extensions = @Extension(name = "x-kalla", value = "planens budgettabell"))
        int nummer,
    @Schema(
            description = "Namn som det är tryckt i tabellen.",
            examples = "Vuxenutbildning",
            extensions = @Extension(name = "x-kalla", value = "planens budgettabell"))
        String namn,
    @Schema(
            description = "Bruttointäkt i enheten, noll eller plus.",
            extensions = {
              @Extension(name = "x-enhet", value = "fältet enhet"),
              @Extension(name = "x-tecken", value = "intäkt är noll eller plus"),
              @Extension(name = "x-kalla", value = "planens budgettabell")
            },
            examples = "23.1")
        BigDecimal bruttoIntakt,
    @Schema(
            description = "Bruttokostnad i enheten, noll eller minus.",
            extensions = {
              @Extension(name = "x-enhet", value = "fältet enhet"),
              @Extension(name = "x-tecken", value = "kostnad är noll eller minus"),
              @Extension(name = "x-kalla", value = "planens budgettabell")
            },
            examples = "-45.4")
        BigDecimal bruttoKostnad,
    @Schema(
            description = "Budgeterat resultat som det är tryckt; minus är nettokostnad.",
            extensions = {
              @Extension(name = "x-enhet", value = "fältet enhet"),
              @Extension(name = "x-tecken", value = "minus är nettokostnad"),
              @Extension(name = "x-kalla", value = "planens budgettabell")
            },
            examples = "-22.3")
        BigDecimal resultat,
    @Schema(
            description =
                "Resultatets förändring från året före i samma plan, beräknad; plus är bättre. Null"
                    + " när året före saknar rad.",
            extensions = {
              @Extension(name = "x-enhet", value = "fältet enhet"),
              @Extension(name = "x-tecken", value = "plus är bättre"),
              @Extension(name = "x-kalla", value = "beräknad ur planens budgettabell")
            },
            examples = "-2.0",
            nullable = true)
        @Nullable BigDecimal forandring,
    Enhet enhet,
    TrycktaBelopp tryckt,
    @Schema(
            description = "Rad i källdokumentet.",
            examples = "307",
            nullable = true,
            extensions = @Extension(name = "x-kalla", value = "källdokumentet"))
        @Nullable Integer kallrad,
    @Schema(description = "Vad området omfattar, om planen säger det.", nullable = true)
        @Nullable String beskrivning,
    @Schema(
            description =
                "När den planversion som posten hör till blev offentlig, UTC enligt RFC 3339. Det"
                    + " största värdet i det som hämtats är nästa hämtnings andradEfter.",
            format = "date-time",
            examples = "2026-11-23T15:00:00Z",
            extensions = @Extension(name = "x-kalla", value = "tjänsten, när beslutet fördes in"))
        Instant andrad) {

  /** A row read from the database, with the precision it was printed in. */
  public Omradesbudget(
      String planId,
      int planbudgetar,
      String kommunkod,
      String organ,
      int budgetar,
      String omrade,
      int nummer,
      String namn,
      BigDecimal bruttoIntakt,
      BigDecimal bruttoKostnad,
      BigDecimal resultat,
      @Nullable BigDecimal forandring,
      int decimaler,
      Enhet enhet,
      String trycktIntakt,
      String trycktKostnad,
      String trycktResultat,
      @Nullable Integer kallrad,
      @Nullable String beskrivning,
      Instant andrad) {
    this(
        planId,
        planbudgetar,
        kommunkod,
        organ,
        budgetar,
        omrade,
        nummer,
        namn,
        printed(bruttoIntakt, decimaler),
        printed(bruttoKostnad, decimaler),
        printed(resultat, decimaler),
        forandring == null ? null : printed(forandring, decimaler),
        enhet,
        new TrycktaBelopp(trycktIntakt, trycktKostnad, trycktResultat),
        kallrad,
        beskrivning,
        andrad);
  }

  static Omradesbudget of(PlanId plan, Produktionsomrade omrade, Budgetrad rad, Instant andrad) {
    return new Omradesbudget(
        plan.planId(),
        plan.budgetar(),
        plan.kommunkod(),
        plan.organ(),
        rad.budgetar(),
        omrade.omrade(),
        omrade.nummer(),
        omrade.namn(),
        rad.bruttoIntakt(),
        rad.bruttoKostnad(),
        rad.resultat(),
        omrade.change(rad),
        rad.enhet(),
        rad.tryckt(),
        rad.kallrad(),
        omrade.beskrivning() == null ? null : omrade.beskrivning().text(),
        andrad);
  }

  static BigDecimal printed(BigDecimal stored, int decimaler) {
    return stored.setScale(decimaler, RoundingMode.UNNECESSARY);
  }
}
