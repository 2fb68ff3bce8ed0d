package se.styrning.globalamal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.paging.Identitet;
import se.styrning.shared.problem.Accepterat;

/** The global goals as lists are filtered by them. */
@ApplicationScoped
class Malidentitet {

  @Produces
  Identitet globaltMal(GlobaltMalRepository repository) {
    return new Identitet(
        "globaltMal",
        Accepterat.of("se", "/globala-mal"),
        id -> repository.get(Integer.parseInt(id)).isPresent());
  }
}
