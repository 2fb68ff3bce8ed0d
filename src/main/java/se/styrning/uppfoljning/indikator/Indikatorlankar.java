package se.styrning.uppfoljning.indikator;

import se.styrning.shared.answer.Item;
import se.styrning.shared.link.Links;
import se.styrning.uppfoljning.Uppfoljning;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;
import se.styrning.uppfoljning.underlag.Underlag;

/** Where the follow-up of an indicator is, and what it is linked to. */
final class Indikatorlankar {

  private Indikatorlankar() {}

  /** As GET answers it. */
  static Item<Indikatoruppfoljning> resurs(
      Rapporttillfalle tillfalle, Underlag<?> underlag, Indikatoruppfoljning values) {
    Links links = of(tillfalle, underlag, values.indikator());
    return new Item<>(values, links.med("collection", path(tillfalle)));
  }

  static Links of(Rapporttillfalle tillfalle, Underlag<?> underlag, String indikator) {
    String self = path(tillfalle) + "/" + indikator;
    Links links =
        underlag.linked(
            Links.self(self).med("uppfoljning", Uppfoljning.path(tillfalle.tillfalleId())));
    return tillfalle.status() == Uppfoljningsstatus.PAGAR ? links.med("edit", self, "PUT") : links;
  }

  static String path(Rapporttillfalle tillfalle) {
    return Uppfoljning.path(tillfalle.tillfalleId()) + "/indikatorer";
  }
}
