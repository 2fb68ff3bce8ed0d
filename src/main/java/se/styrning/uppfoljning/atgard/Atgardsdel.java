package se.styrning.uppfoljning.atgard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.representation.Inbaddning;
import se.styrning.uppfoljning.Uppfoljning;

/** The measures as a part of the answer about a follow-up. */
@ApplicationScoped
class Atgardsdel {

  @Produces
  Inbaddning<Uppfoljning> atgarder(AtgardService service) {
    return new Inbaddning<>(
        Uppfoljning.class,
        "atgarder",
        uppfoljning -> uppfoljning.path() + "/atgarder",
        uppfoljning -> service.list(uppfoljning.tillfalleId(), new Sidval()));
  }
}
