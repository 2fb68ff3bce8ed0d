package se.styrning.uppfoljning.inriktning;

import se.styrning.shared.answer.Item;
import se.styrning.shared.link.Links;
import se.styrning.uppfoljning.Uppfoljning;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;
import se.styrning.uppfoljning.underlag.Underlag;

/** Where the follow-up of a direction is, and what it is linked to. */
final class Inriktningslankar {

  private Inriktningslankar() {}

  /** As GET answers it. */
  static Item<Inriktningsuppfoljning> resurs(
      Rapporttillfalle tillfalle, Underlag<?> underlag, Inriktningsuppfoljning values) {
    Links links = of(tillfalle, underlag, values.nummer());
    return new Item<>(values, links.med("collection", path(tillfalle)));
  }

  static Links of(Rapporttillfalle tillfalle, Underlag<?> underlag, int nummer) {
    String self = path(tillfalle) + "/" + nummer;
    Links links =
        underlag.linked(
            Links.self(self).med("uppfoljning", Uppfoljning.path(tillfalle.tillfalleId())));
    return tillfalle.status() == Uppfoljningsstatus.PAGAR ? links.med("edit", self, "PUT") : links;
  }

  static String path(Rapporttillfalle tillfalle) {
    return Uppfoljning.path(tillfalle.tillfalleId()) + "/inriktningar";
  }
}
