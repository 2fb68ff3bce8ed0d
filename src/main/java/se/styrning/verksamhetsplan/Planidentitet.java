package se.styrning.verksamhetsplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.paging.Identitet;

/** The public plans as lists are filtered by them; a draft is no plan to anybody else. */
@ApplicationScoped
class Planidentitet {

  @Produces
  Identitet plan(VerksamhetsplanRepository planer) {
    return new Identitet("planId", "se /verksamhetsplaner", planer::isPublic);
  }
}
