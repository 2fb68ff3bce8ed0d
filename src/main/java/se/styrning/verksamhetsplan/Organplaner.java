package se.styrning.verksamhetsplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.organisation.Organ;
import se.styrning.shared.paging.Sidval;
import se.styrning.shared.representation.Inbaddning;

/** The plans in force as a part of the answer about an organ. */
@ApplicationScoped
class Organplaner {

  @Produces
  Inbaddning<Organ> verksamhetsplaner(Planlasning planer) {
    return new Inbaddning<>(
        Organ.class,
        "verksamhetsplaner",
        organ -> "/verksamhetsplaner?organ=" + organ.organ(),
        organ -> planer.list(new Sidval(), Planfilter.ofOrgan(organ.organ())));
  }
}
