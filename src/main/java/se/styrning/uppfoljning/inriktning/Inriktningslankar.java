package se.styrning.uppfoljning.inriktning;

import se.styrning.shared.link.Lankar;
import se.styrning.shared.representation.Resurs;
import se.styrning.uppfoljning.Rapporttillfalle;
import se.styrning.uppfoljning.Uppfoljning;
import se.styrning.uppfoljning.Uppfoljningsstatus;
import se.styrning.uppfoljning.underlag.Underlag;

/** Where the follow-up of a direction is, and what it is linked to. */
final class Inriktningslankar {

  private Inriktningslankar() {}

  /** As GET answers it. */
  static Resurs<Inriktningsuppfoljning> resurs(
      Rapporttillfalle tillfalle, Underlag<?> underlag, Inriktningsuppfoljning values) {
    Lankar links = of(tillfalle, underlag, values.nummer());
    return new Resurs<>(values, links.med("collection", path(tillfalle)));
  }

  static Lankar of(Rapporttillfalle tillfalle, Underlag<?> underlag, int nummer) {
    String self = path(tillfalle) + "/" + nummer;
    Lankar links =
        underlag.linked(
            Lankar.self(self).med("uppfoljning", Uppfoljning.path(tillfalle.tillfalleId())));
    return tillfalle.status() == Uppfoljningsstatus.PAGAR ? links.med("edit", self, "PUT") : links;
  }

  static String path(Rapporttillfalle tillfalle) {
    return Uppfoljning.path(tillfalle.tillfalleId()) + "/inriktningar";
  }
}
