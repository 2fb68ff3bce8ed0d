package se.styrning.oversikt;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.html.Naming;
import se.styrning.shared.html.Swedish;
import se.styrning.uppfoljning.SchemaService.Arstillfalle;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

/**
 * An occasion on the line of the year. Of a follow-up that is not handed in only its state is told.
 *
 * @param lag the last day by law; null where the law sets none
 * @param status how far the follow-up has come
 * @param klass the same as the style sheet knows it
 * @param exempel whether the follow-up is invented
 * @param uppfoljning where the follow-up is, as seen from the page
 * @param rapport where the report is, once it is handed in
 */
record Tillfallesvy(
    String namn,
    String period,
    @Nullable String lag,
    String status,
    String klass,
    boolean exempel,
    String uppfoljning,
    @Nullable String rapport) {

  static List<Tillfallesvy> of(List<Arstillfalle> alla) {
    return alla.stream().map(Tillfallesvy::of).toList();
  }

  private static Tillfallesvy of(Arstillfalle arstillfalle) {
    Rapporttillfalle tillfalle = arstillfalle.tillfalle();
    Uppfoljningsstatus status = tillfalle.status();
    String address = "uppfoljningar/" + tillfalle.tillfalleId();
    boolean handedIn = status.compareTo(Uppfoljningsstatus.INLAMNAD) >= 0;
    return new Tillfallesvy(
        tillfalle.namn(),
        Swedish.period(tillfalle.periodStart(), tillfalle.periodSlut()),
        law(tillfalle),
        Naming.of(status),
        status == Uppfoljningsstatus.PLANERAD ? "kommande" : handedIn ? "inlamnad" : "pagar",
        arstillfalle.exempel(),
        address,
        handedIn ? address + "/rapport.html" : null);
  }

  private static @Nullable String law(Rapporttillfalle tillfalle) {
    if (tillfalle.lagstadgadDagJusterad() == null) {
      return null;
    }
    String moved = tillfalle.justeringsorsak();
    return Swedish.dag(tillfalle.lagstadgadDagJusterad())
        + (moved == null
            ? ""
            : ", flyttad från " + Swedish.dag(tillfalle.lagstadgadDag()) + " (" + moved + ")")
        + "; "
        + tillfalle.lagrum();
  }
}
