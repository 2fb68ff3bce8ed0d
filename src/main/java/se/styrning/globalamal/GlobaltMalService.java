package se.styrning.globalamal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.problem.DomainException;

/** The only door to the global goals. */
@ApplicationScoped
public class GlobaltMalService {

  private final GlobaltMalRepository repository;

  GlobaltMalService(GlobaltMalRepository repository) {
    this.repository = repository;
  }

  Page<GlobaltMal> list(PageParameters sidval) {
    return repository.list(sidval);
  }

  /** All goals, in order. */
  public List<GlobaltMal> all() {
    return repository.all();
  }

  GlobaltMal get(int nummer) {
    return repository
        .get(nummer)
        .orElseThrow(() -> DomainException.notFound("nummer", Integer.toString(nummer), "1–17"));
  }

  /** Stores the goals; those that are there are brought in line. */
  @Transactional
  public void store(List<GlobaltMal> mal) {
    mal.forEach(m -> repository.getEntityManager().merge(GlobaltMalEntity.of(m)));
  }
}
