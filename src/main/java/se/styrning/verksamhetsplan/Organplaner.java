package se.styrning.verksamhetsplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.organisation.Organ;
import se.styrning.shared.answer.Embedding;
import se.styrning.shared.list.PageParameters;

/** The plans in force as a part of the answer about an organ. */
@ApplicationScoped
class Organplaner {

  @Produces
  Embedding<Organ> verksamhetsplaner(Planlasning planer) {
    return new Embedding<>(
        Organ.class,
        "verksamhetsplaner",
        organ -> "/verksamhetsplaner?organ=" + organ.organ(),
        organ -> planer.list(new PageParameters(), Planfilter.ofOrgan(organ.organ())));
  }
}
