package se.styrning.ekonomi;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;

/** A budget row with its keys and figures alone, for systems that pull many. */
@Schema(
    description =
        "En budgetrad med nycklar och belopp, för system som hämtar många. Intäkt är plus, kostnad"
            + " och nettokostnad minus.")
public record Budgetpost(
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
            description = "Budgeterat resultat som det är tryckt.",
            extensions = {
              @Extension(name = "x-enhet", value = "fältet enhet"),
              @Extension(name = "x-tecken", value = "minus är nettokostnad"),
              @Extension(name = "x-kalla", value = "planens budgettabell")
            },
            examples = "-22.3")
        BigDecimal resultat,
    Enhet enhet,
    TrycktaBelopp tryckt,
    @Schema(
            description = "Rad i källdokumentet.",
            examples = "307",
            nullable = true,
            extensions = @Extension(name = "x-kalla", value = "källdokumentet"))
        @Nullable Integer kallrad,
    @Schema(
            description =
                "När den planversion som posten hör till blev offentlig, UTC enligt RFC 3339. Det"
                    + " största värdet i det som hämtats är nästa hämtnings andradEfter.",
            format = "date-time",
            examples = "2026-11-23T15:00:00Z",
            extensions = @Extension(name = "x-kalla", value = "tjänsten, när beslutet fördes in"))
        Instant andrad) {

  /** A row read from the database, with the precision it was printed in. */
  public Budgetpost(
      String kommunkod,
      String organ,
      String planId,
      int planbudgetar,
      int budgetar,
      String omrade,
      String namn,
      BigDecimal bruttoIntakt,
      BigDecimal bruttoKostnad,
      BigDecimal resultat,
      int decimaler,
      Enhet enhet,
      String trycktIntakt,
      String trycktKostnad,
      String trycktResultat,
      @Nullable Integer kallrad,
      Instant andrad) {
    this(
        kommunkod,
        organ,
        planId,
        planbudgetar,
        budgetar,
        omrade,
        namn,
        Omradesbudget.printed(bruttoIntakt, decimaler),
        Omradesbudget.printed(bruttoKostnad, decimaler),
        Omradesbudget.printed(resultat, decimaler),
        enhet,
        new TrycktaBelopp(trycktIntakt, trycktKostnad, trycktResultat),
        kallrad,
        andrad);
  }
}
