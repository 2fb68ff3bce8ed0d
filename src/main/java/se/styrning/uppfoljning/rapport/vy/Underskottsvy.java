package se.styrning.uppfoljning.rapport.vy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.styrning.ekonomi.budgetversion.Tal;
import se.styrning.shared.html.Swedish;
import se.styrning.uppfoljning.atgard.Atgard;
import se.styrning.uppfoljning.rapport.Rapport;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;
import se.styrning.uppfoljning.utfall.berakning.Ramprovning;
import se.styrning.uppfoljning.utfall.berakning.Utfallssumma;

/**
 * The forecast against the frame, in words.
 *
 * @param befarat whether a deficit is feared
 */
record Underskottsvy(boolean befarat, String rubrik, String text) {

  /** Null where there is no forecast to tell of: without a budget, and when the year is over. */
  static @Nullable Underskottsvy of(Rapport rapport) {
    Ramprovning provning = rapport.ekonomi().ramprovning();
    if (provning == null || rapport.tillfalle().kod() == Tillfalleskod.DEC) {
      return null;
    }
    String ram = Swedish.tal(Tal.shown(provning.ram()));
    if (provning.befaratUnderskott() == null || provning.avvikelse() == null) {
      return new Underskottsvy(
          false,
          "Prognosen är inte hel",
          "Prognosen kan inte prövas mot ramen på " + ram + " mnkr förrän alla områden har en.");
    }
    if (!provning.befaratUnderskott()) {
      return new Underskottsvy(
          false,
          "Prognosen ryms inom ramen",
          "Prognosen avviker %s mnkr från ramen på %s mnkr."
              .formatted(Swedish.skillnad(difference(provning.avvikelse())), ram));
    }
    return new Underskottsvy(true, "Befarat underskott", feared(rapport, provning, ram));
  }

  private static String feared(Rapport rapport, Ramprovning provning, String ram) {
    StringBuilder text = new StringBuilder();
    text.append(
        "Prognosen avviker %s mnkr från ramen på %s mnkr. Vid befarat underskott ska beslut om"
                .formatted(Swedish.skillnad(difference(provning.avvikelse())), ram)
            + " åtgärder fattas, så att ramen inte överskrids.");
    Utfallssumma summa = rapport.ekonomi().summa();
    BigDecimal hittills = summa == null ? null : summa.avrundat().avvikelsePeriod();
    if (hittills != null && hittills.signum() > 0) {
      text.append(
          " Överskottet hittills, %s mnkr, väger inte upp det."
              .formatted(Swedish.skillnad(hittills)));
    }
    if (rapport.atgarder().stream().noneMatch(Atgard::meetsDeficit)) {
      return text.append(" Ingen åtgärd är beslutad.").toString();
    }
    return text.append(
            " Beslutade åtgärder som inte ingår i prognosen beräknas ge %s mnkr; prognosen efter"
                    .formatted(Swedish.skillnad(provning.atgardseffekt()))
                + " åtgärder är %s mnkr, %s mnkr mot ramen."
                    .formatted(
                        Swedish.tal(Tal.shown(provning.prognosEfterAtgarder())),
                        Swedish.skillnad(difference(provning.avvikelseEfterAtgarder()))))
        .toString();
  }

  /** As shown, but never a zero that hides a difference. */
  private static @Nullable BigDecimal difference(@Nullable BigDecimal exact) {
    BigDecimal shown = Tal.shown(exact);
    return shown != null && shown.signum() == 0 ? exact : shown;
  }
}
