package se.styrning.uppfoljning.avsnitt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.answer.Embedding;
import se.styrning.shared.list.PageParameters;
import se.styrning.uppfoljning.Uppfoljning;

/** The texts of the report as a part of the answer about a follow-up. */
@ApplicationScoped
class Avsnittsdel {

  @Produces
  Embedding<Uppfoljning> avsnitt(RapportavsnittService service) {
    return new Embedding<>(
        Uppfoljning.class,
        "avsnitt",
        uppfoljning -> uppfoljning.path() + "/avsnitt",
        uppfoljning -> service.list(uppfoljning.tillfalleId(), new PageParameters()));
  }
}
