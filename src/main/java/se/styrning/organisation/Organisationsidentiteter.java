package se.styrning.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.list.Identity;
import se.styrning.shared.problem.Accepted;

/** The reference data that lists are filtered by. */
@ApplicationScoped
class Organisationsidentiteter {

  @Produces
  Identity kommun(KommunRepository kommuner) {
    return new Identity(
        "kommunkod", Accepted.of("se", "/kommuner"), id -> kommuner.get(id).isPresent());
  }

  @Produces
  Identity organ(OrganisationService organisation) {
    return new Identity("organ", Accepted.of("se", "/organ"), organisation::hasOrgan);
  }

  @Produces
  Identity jamforelsegrupp(JamforelsegruppRepository grupper) {
    return new Identity(
        "jamforelsegrupp",
        Accepted.of("se", "/jamforelsegrupper"),
        id -> grupper.get(id).isPresent());
  }
}
