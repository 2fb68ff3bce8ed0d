package se.styrning.verksamhetsplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.list.Identity;
import se.styrning.shared.problem.Accepted;

/** The public plans as lists are filtered by them; a draft is no plan to anybody else. */
@ApplicationScoped
class Planidentitet {

  @Produces
  Identity plan(VerksamhetsplanRepository planer) {
    return new Identity("planId", Accepted.of("se", "/verksamhetsplaner"), planer::isPublic);
  }
}
