package se.styrning.verksamhetsplan.malpaverkan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.problem.DomainException;
import se.styrning.verksamhetsplan.Plannyckel;

/** The door to the parts of a plan's words that are looked up across plans. */
@ApplicationScoped
public class MalpaverkanService {

  private static final int GOALS = 17;

  private final MalpaverkanRepository malpaverkan;

  MalpaverkanService(MalpaverkanRepository malpaverkan) {
    this.malpaverkan = malpaverkan;
  }

  /** Plans that bear on a goal; a goal that does not exist is 404. */
  Page<Malkoppling> list(int globaltMal, PageParameters sidval, MalkopplingResource.Filter filter) {
    if (globaltMal < 1 || globaltMal > GOALS) {
      throw DomainException.notFound("nummer", Integer.toString(globaltMal), "1–17");
    }
    return malpaverkan.list(globaltMal, sidval, filter);
  }

  /** Stores a draft version's bearing on the global goals. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void store(Plannyckel nyckel, List<Malpaverkan> rows) {
    rows.forEach(row -> malpaverkan.persist(MalpaverkanEntity.of(nyckel.planversionId(), row)));
  }
}
