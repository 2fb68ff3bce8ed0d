package se.styrning.verksamhetsplan.innehall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.styrning.verksamhetsplan.Plannyckel;

/** Stores the parts of a plan's words that are looked up across plans. */
@ApplicationScoped
public class Innehallslagring {

  private final MalpaverkanRepository malpaverkan;

  Innehallslagring(MalpaverkanRepository malpaverkan) {
    this.malpaverkan = malpaverkan;
  }

  /** Stores a draft version's bearing on the global goals. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void store(Plannyckel nyckel, List<Malpaverkan> rows) {
    rows.forEach(row -> malpaverkan.persist(MalpaverkanEntity.of(nyckel.planversionId(), row)));
  }
}
