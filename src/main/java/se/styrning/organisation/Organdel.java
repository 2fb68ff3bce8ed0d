package se.styrning.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.representation.Inbaddning;

/** The kommun as a part of the answer about an organ. */
@ApplicationScoped
class Organdel {

  @Produces
  Inbaddning<Organ> kommun(OrganisationService service) {
    return new Inbaddning<>(
        Organ.class,
        "kommun",
        organ -> "/kommuner/" + organ.kommunkod(),
        organ -> service.kommunresurs(organ.kommunkod()));
  }
}
