package se.styrning.uppfoljning;

import se.styrning.shared.answer.Item;
import se.styrning.shared.link.Links;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

/** A follow-up with its parts once they are public, and the step that can be taken now. */
public final class Uppfoljningslankar {

  private Uppfoljningslankar() {}

  /** As GET answers it. */
  public static Item<Uppfoljning> resurs(Uppfoljning uppfoljning) {
    String self = uppfoljning.path();
    Links links =
        Links.self(self)
            .med("rapporttillfalle", "/uppfoljningsschema/" + uppfoljning.tillfalleId())
            .med("organ", "/organ/" + uppfoljning.organ())
            .med("collection", "/uppfoljningar");
    if (uppfoljning.handedIn() != null) {
      links =
          links
              .med("utfall", self + "/utfall")
              .med("atgarder", self + "/atgarder")
              .med("avsnitt", self + "/avsnitt")
              .med("rapport", self + "/rapport");
    }
    for (Uppfoljningsstatus next : uppfoljning.tillatnaLagen()) {
      links = links.med(rel(next), self + "/" + rel(next), "POST");
    }
    return new Item<>(uppfoljning, links);
  }

  /** The last part of the address where the step to a state is taken. */
  private static String rel(Uppfoljningsstatus status) {
    return switch (status) {
      case PLANERAD, PAGAR -> "paborjande";
      case INLAMNAD -> "inlamning";
      case OVERLAMNAD_KF_REVISION -> "overlamning";
      case BEHANDLAD_NAMND, BEHANDLAD_KS, BEHANDLAD_KF -> "behandling";
    };
  }
}
