package se.styrning.plandokument;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.organisation.OrganisationService;
import se.styrning.shared.answer.Embedding;
import se.styrning.verksamhetsplan.PlanId;
import se.styrning.verksamhetsplan.Planinnehall;

/** Whose the plan is, as parts of the answer about it. */
@ApplicationScoped
class Plandelar {

  @Produces
  Embedding<Planinnehall> organ(OrganisationService organisation) {
    return new Embedding<>(
        Planinnehall.class,
        "organ",
        Plandelar::organ,
        plan -> organisation.organresurs(id(plan).organ()));
  }

  @Produces
  Embedding<Planinnehall> kommun(OrganisationService organisation) {
    return new Embedding<>(
        Planinnehall.class,
        "kommun",
        Plandelar::kommun,
        plan -> organisation.kommunresurs(id(plan).kommunkod()));
  }

  /** Where the plan's organ is, below the API root. */
  static String organ(Planinnehall plan) {
    return "/organ/" + id(plan).organ();
  }

  /** Where the plan's kommun is, below the API root. */
  static String kommun(Planinnehall plan) {
    return "/kommuner/" + id(plan).kommunkod();
  }

  private static PlanId id(Planinnehall plan) {
    return PlanId.of(plan.planId());
  }
}
