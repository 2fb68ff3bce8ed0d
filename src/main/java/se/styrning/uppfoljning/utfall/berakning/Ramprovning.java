package se.styrning.uppfoljning.utfall.berakning;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Tal;

/** The forecast against the frame (L65). */
@Schema(
    description =
        "Prognosen prövad mot ramen, i mnkr och oavrundat. Ett befarat underskott kräver minst en"
            + " beslutad åtgärd innan rapporten behandlas (källrad 65). Ett överskott hittills väger"
            + " inte upp ett befarat underskott.")
public record Ramprovning(
    @Schema(
            description =
                "Ramen: planens tryckta nettobudget och fullmäktiges ändringar av den, mnkr.",
            examples = "-256.8")
        BigDecimal ram,
    @Schema(
            description =
                "Ramen minus summan av områdenas budget, mnkr. Annat än noll beror på avrundning i"
                    + " planens tryckta belopp.",
            examples = "0.0")
        BigDecimal differens,
    @Schema(
            description =
                "Prognosen minus ramen, mnkr; minus är ett befarat underskott. null: något område"
                    + " saknar prognos, eller så är det årsbokslut.",
            examples = "-2.1",
            nullable = true)
        @Nullable BigDecimal avvikelse,
    @Schema(description = "Samma avvikelse med en decimal.", examples = "-2.1", nullable = true)
        @Nullable BigDecimal avvikelseAvrundad,
    @Schema(
            description =
                "Om prognosen är sämre än ramen. null: det går inte att säga förrän alla områden har"
                    + " prognos.",
            examples = "true",
            nullable = true)
        @Nullable Boolean befaratUnderskott,
    @Schema(
            description =
                "Beräknad effekt av beslutade åtgärder som inte redan ingår i prognosen, mnkr; plus"
                    + " förbättrar resultatet.",
            examples = "2.1")
        BigDecimal atgardseffekt,
    @Schema(
            description = "Prognosen när åtgärdernas effekt räknats in, mnkr.",
            examples = "-256.8",
            nullable = true)
        @Nullable BigDecimal prognosEfterAtgarder,
    @Schema(
            description = "Prognosen efter åtgärder minus ramen, mnkr.",
            examples = "0.0",
            nullable = true)
        @Nullable BigDecimal avvikelseEfterAtgarder) {

  /**
   * @param prognos the forecast of all areas together; null when it can't be held against the frame
   * @param tolerans how far below the frame the forecast may be, zero or more
   */
  static Ramprovning of(
      BigDecimal ram,
      BigDecimal omraden,
      @Nullable BigDecimal prognos,
      BigDecimal atgardseffekt,
      BigDecimal tolerans) {
    BigDecimal avvikelse = Tal.minus(prognos, ram);
    BigDecimal efter = prognos == null ? null : prognos.add(atgardseffekt);
    return new Ramprovning(
        Tal.given(ram),
        Tal.given(ram.subtract(omraden)),
        Tal.exact(avvikelse),
        Tal.shown(avvikelse),
        avvikelse == null ? null : avvikelse.add(tolerans).signum() < 0,
        Tal.given(atgardseffekt),
        Tal.exact(efter),
        Tal.exact(Tal.minus(efter, ram)));
  }

  /** The same forecast with another effect of measures. */
  Ramprovning with(BigDecimal effekt) {
    BigDecimal efter = Tal.sum(ram, avvikelse, effekt);
    boolean known = avvikelse != null;
    return new Ramprovning(
        ram,
        differens,
        avvikelse,
        avvikelseAvrundad,
        befaratUnderskott,
        Tal.given(effekt),
        known ? Tal.exact(efter) : null,
        known ? Tal.exact(Tal.minus(efter, ram)) : null);
  }
}
