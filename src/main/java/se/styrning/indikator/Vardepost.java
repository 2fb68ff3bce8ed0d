package se.styrning.indikator;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.verksamhetsplan.Enhet;

/** A value of an indicator's history, with the plan that printed it. */
@Schema(description = "Ett värde i en indikators historik, med planen som trycker det.")
public record Vardepost(
    @Schema(description = "Indikatorns identitet.", examples = "1441-ks-digital-mognad")
        String indikatorId,
    @Schema(description = "Planen som trycker värdet.", examples = "1441-ks-2023") String planId,
    @Schema(description = "Året värdet avser.", examples = "2022") int matar,
    @Schema(
            description = "Värdet i enheten; null när cellen är tom.",
            extensions = {
              @Extension(name = "x-enhet", value = "fältet enhet"),
              @Extension(name = "x-kalla", value = "planens indikatortabell")
            },
            examples = "47.1",
            nullable = true)
        @Nullable BigDecimal varde,
    @Schema(
            description = "Cellen som den är tryckt; null när den är tom.",
            examples = "47,1%",
            nullable = true)
        @Nullable String tryckt,
    Enhet enhet,
    @Schema(description = "Rad i källdokumentet.", examples = "132", nullable = true)
        @Nullable Integer kallrad) {

  /** A row read from the database, with the precision it was printed in. */
  public Vardepost(
      String indikatorId,
      String planId,
      int matar,
      @Nullable BigDecimal varde,
      int decimaler,
      @Nullable String tryckt,
      Enhet enhet,
      @Nullable Integer kallrad) {
    this(
        indikatorId,
        planId,
        matar,
        Indikatorpost.printed(varde, decimaler),
        tryckt,
        enhet,
        kallrad);
  }
}
