package se.styrning.uppfoljning.utfall;

import se.styrning.shared.answer.Item;
import se.styrning.shared.link.Links;
import se.styrning.uppfoljning.Uppfoljning;
import se.styrning.uppfoljning.utfall.berakning.Utfallsrad;
import se.styrning.uppfoljning.utfall.berakning.Utfallstabell;

/** The addresses of the table and its rows. */
final class Utfallslankar {

  private Utfallslankar() {}

  static String path(String tillfalleId) {
    return Uppfoljning.path(tillfalleId) + "/utfall";
  }

  static Item<Utfallstabell> tabell(Utfallstabell tabell) {
    String id = String.valueOf(tabell.tillfalleId());
    return new Item<>(
        tabell,
        Links.self(path(id))
            .med("uppfoljning", Uppfoljning.path(id))
            .med("utfallsrader", Uppfoljning.path(id) + "/utfallsrader")
            .med("manadsutfall", Uppfoljning.path(id) + "/manadsutfall"));
  }

  static String row(String tillfalleId, String omrade) {
    return Uppfoljning.path(tillfalleId) + "/utfallsrader/" + omrade;
  }

  static Item<Utfallsrad> rad(Utfallstabell tabell, Utfallsrad rad) {
    String id = String.valueOf(tabell.tillfalleId());
    return new Item<>(
        rad,
        Links.self(row(id, rad.omrade()))
            .med("collection", Uppfoljning.path(id) + "/utfallsrader"));
  }
}
