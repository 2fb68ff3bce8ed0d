package se.styrning.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.paging.Identitet;
import se.styrning.shared.problem.Accepterat;

/** The reference data that lists are filtered by. */
@ApplicationScoped
class Organisationsidentiteter {

  @Produces
  Identitet kommun(KommunRepository kommuner) {
    return new Identitet(
        "kommunkod", Accepterat.of("se", "/kommuner"), id -> kommuner.get(id).isPresent());
  }

  @Produces
  Identitet organ(OrganisationService organisation) {
    return new Identitet("organ", Accepterat.of("se", "/organ"), organisation::hasOrgan);
  }

  @Produces
  Identitet jamforelsegrupp(JamforelsegruppRepository grupper) {
    return new Identitet(
        "jamforelsegrupp",
        Accepterat.of("se", "/jamforelsegrupper"),
        id -> grupper.get(id).isPresent());
  }
}
