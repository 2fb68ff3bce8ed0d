package se.styrning.verksamhetsplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.paging.Identitet;
import se.styrning.shared.problem.Accepterat;

/** The public plans as lists are filtered by them; a draft is no plan to anybody else. */
@ApplicationScoped
class Planidentitet {

  @Produces
  Identitet plan(VerksamhetsplanRepository planer) {
    return new Identitet("planId", Accepterat.of("se", "/verksamhetsplaner"), planer::isPublic);
  }
}
