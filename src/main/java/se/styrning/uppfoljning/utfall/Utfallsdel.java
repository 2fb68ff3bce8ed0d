package se.styrning.uppfoljning.utfall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.styrning.shared.answer.Embedding;
import se.styrning.uppfoljning.Uppfoljning;

/** The outcome as a part of the answer about a follow-up. */
@ApplicationScoped
class Utfallsdel {

  @Produces
  Embedding<Uppfoljning> utfall(UtfallService service) {
    return new Embedding<>(
        Uppfoljning.class,
        "utfall",
        uppfoljning -> uppfoljning.path() + "/utfall",
        uppfoljning -> service.get(uppfoljning.tillfalleId()));
  }
}
