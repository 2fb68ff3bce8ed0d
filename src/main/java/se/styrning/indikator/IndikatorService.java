package se.styrning.indikator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.paging.Hamtval;
import se.styrning.shared.paging.Lista;
import se.styrning.shared.paging.Sidval;
import se.styrning.verksamhetsplan.Plannyckel;

/** The door to indicators across plans. */
@ApplicationScoped
public class IndikatorService {

  private final IndikatorRepository repository;

  IndikatorService(IndikatorRepository repository) {
    this.repository = repository;
  }

  Lista<Indikatorpost> list(Sidval sidval, Hamtval hamtval, Indikatorfilter filter) {
    return repository.list(sidval, hamtval, filter);
  }

  Indikatorpost get(String indikatorId) {
    return repository
        .latest(indikatorId)
        .orElseThrow(() -> IndikatorRepository.unknown(indikatorId));
  }

  Lista<Vardepost> values(String indikatorId, @Nullable Integer matar, Sidval sidval) {
    return repository.values(indikatorId, matar, sidval);
  }

  /** Stores a draft version's indicators with their values. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void store(Plannyckel nyckel, List<Indikator> indikatorer) {
    indikatorer.forEach(indikator -> repository.persist(IndikatorEntity.of(nyckel, indikator)));
  }
}
