package se.styrning.indikator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.PullParameters;
import se.styrning.verksamhetsplan.Plannyckel;

/** The door to indicators across plans. */
@ApplicationScoped
public class IndikatorService {

  private final IndikatorRepository repository;

  IndikatorService(IndikatorRepository repository) {
    this.repository = repository;
  }

  Page<Indikatorpost> list(PageParameters sidval, PullParameters hamtval, Indikatorfilter filter) {
    return repository.list(sidval, hamtval, filter);
  }

  Indikatorpost get(String indikatorId) {
    return repository
        .latest(indikatorId)
        .orElseThrow(() -> IndikatorRepository.unknown(indikatorId));
  }

  Page<Vardepost> values(String indikatorId, @Nullable Integer matar, PageParameters sidval) {
    return repository.values(indikatorId, matar, sidval);
  }

  /** Stores a draft version's indicators with their values. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void store(Plannyckel nyckel, List<Indikator> indikatorer) {
    indikatorer.forEach(indikator -> repository.persist(IndikatorEntity.of(nyckel, indikator)));
  }
}
