package se.styrning.uppfoljning.avsnitt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.representation.Inbaddning;
import se.styrning.uppfoljning.Uppfoljning;

/** The texts of the report as a part of the answer about a follow-up. */
@ApplicationScoped
class Avsnittsdel {

  @Produces
  Inbaddning<Uppfoljning> avsnitt(RapportavsnittService service) {
    return new Inbaddning<>(
        Uppfoljning.class,
        "avsnitt",
        uppfoljning -> uppfoljning.path() + "/avsnitt",
        uppfoljning -> service.list(uppfoljning.tillfalleId(), new Sidval()));
  }
}
