package se.styrning.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.answer.Embedding;

/** The kommun as a part of the answer about an organ. */
@ApplicationScoped
class Organdel {

  @Produces
  Embedding<Organ> kommun(OrganisationService service) {
    return new Embedding<>(
        Organ.class,
        "kommun",
        organ -> "/kommuner/" + organ.kommunkod(),
        organ -> service.kommunresurs(organ.kommunkod()));
  }
}
