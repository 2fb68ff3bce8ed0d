package se.styrning.indikator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;

/** An indicator as a row of the list across plans. */
@Schema(description = "En indikator ur en gällande plan, i korthet.")
public record Indikatorpost(
    @Schema(
            description = "Indikatorns identitet: organ och indikator.",
            examples = "1441-ks-digital-mognad",
            extensions = @Extension(name = "x-kalla", value = "tjänstens beteckning"))
        String indikatorId,
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
    @Schema(description = "Planens år.", examples = "2023") int budgetar,
    @Schema(
            description = "Indikatorns identitet i planen.",
            examples = "digital-mognad",
            extensions = @Extension(name = "x-kalla", value = "tjänstens beteckning"))
        String indikator,
    @Schema(
            description = "Namn som det är tryckt.",
            examples = "Digital mognad i förvaltningsorganisationen (DIMIOS)",
            extensions = @Extension(name = "x-kalla", value = "planens indikatortabell"))
        String namn,
    Enhet enhet,
    OnskadRiktning onskadRiktning,
    @Schema(description = "Planens prognos.", nullable = true)
        @Nullable Prognosriktning prognosriktning,
    @Schema(description = "Vad prognosen betyder. Härledd.", nullable = true)
        @Nullable Utveckling forvantadUtveckling,
    @Schema(description = "Senaste värdet mot föregående. Härledd.") Utveckling trend,
    @Schema(
            description = "Det senaste värdets år.",
            examples = "2022",
            nullable = true,
            extensions = @Extension(name = "x-kalla", value = "planens indikatortabell"))
        @Nullable Integer senasteMatar,
    @Schema(
            description = "Det senaste värdet i enheten.",
            extensions = {
              @Extension(name = "x-enhet", value = "fältet enhet"),
              @Extension(name = "x-kalla", value = "planens indikatortabell")
            },
            examples = "47.1",
            nullable = true)
        @Nullable BigDecimal senasteVarde,
    @Schema(
            description = "Det senaste värdet som det är tryckt.",
            examples = "47,1%",
            nullable = true,
            extensions = @Extension(name = "x-kalla", value = "planens indikatortabell"))
        @Nullable String tryckt,
    @Schema(
            description = "Nyckeltalets id i Kolada.",
            examples = "U00200",
            nullable = true,
            extensions = @Extension(name = "x-kalla", value = "Kolada"))
        @Nullable String koladaId,
    @Schema(
            description = "Rad i källdokumentet.",
            examples = "132",
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
  public Indikatorpost(
      String indikatorId,
      String kommunkod,
      String organ,
      String planId,
      int budgetar,
      String indikator,
      String namn,
      Enhet enhet,
      OnskadRiktning onskadRiktning,
      @Nullable Prognosriktning prognosriktning,
      @Nullable Utveckling forvantadUtveckling,
      Utveckling trend,
      @Nullable Integer senasteMatar,
      @Nullable BigDecimal senasteVarde,
      int decimaler,
      @Nullable String tryckt,
      @Nullable String koladaId,
      @Nullable Integer kallrad,
      Instant andrad) {
    this(
        indikatorId,
        kommunkod,
        organ,
        planId,
        budgetar,
        indikator,
        namn,
        enhet,
        onskadRiktning,
        prognosriktning,
        forvantadUtveckling,
        trend,
        senasteMatar,
        printed(senasteVarde, decimaler),
        tryckt,
        koladaId,
        kallrad,
        andrad);
  }

  static @Nullable BigDecimal printed(@Nullable BigDecimal stored, int decimaler) {
    return stored == null ? null : stored.setScale(decimaler, RoundingMode.UNNECESSARY);
  }
}
