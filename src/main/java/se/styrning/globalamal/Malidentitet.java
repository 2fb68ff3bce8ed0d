package se.styrning.globalamal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.list.Identity;
import se.styrning.shared.problem.Accepted;

/** The global goals as lists are filtered by them. */
@ApplicationScoped
class Malidentitet {

  @Produces
  Identity globaltMal(GlobaltMalRepository repository) {
    return new Identity(
        "globaltMal",
        Accepted.of("se", "/globala-mal"),
        id -> repository.get(Integer.parseInt(id)).isPresent());
  }
}
