package se.styrning.uppfoljning.atgard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.answer.Embedding;
import se.styrning.shared.list.PageParameters;
import se.styrning.uppfoljning.Uppfoljning;

/** The measures as a part of the answer about a follow-up. */
@ApplicationScoped
class Atgardsdel {

  @Produces
  Embedding<Uppfoljning> atgarder(AtgardService service) {
    return new Embedding<>(
        Uppfoljning.class,
        "atgarder",
        uppfoljning -> uppfoljning.path() + "/atgarder",
        uppfoljning -> service.list(uppfoljning.tillfalleId(), new PageParameters()));
  }
}
