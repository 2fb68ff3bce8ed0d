package se.styrning.verksamhetsplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The door for writing plans: begin a version, let features store its parts, adopt it. */
@ApplicationScoped
public class Planlagring {

  private final VerksamhetsplanRepository planer;
  private final PlanversionRepository versioner;
  private final BeslutRepository beslut;

  Planlagring(
      VerksamhetsplanRepository planer, PlanversionRepository versioner, BeslutRepository beslut) {
    this.planer = planer;
    this.versioner = versioner;
    this.beslut = beslut;
  }

  /** The checksum of the file that the version in force was loaded from, if the plan is stored. */
  public Optional<String> sourceSum(String planId) {
    return planer
        .find("planId", planId)
        .firstResultOptional()
        .flatMap(plan -> versioner.findByIdOptional(plan.gallandeVersionId))
        .map(version -> version.kallsumma);
  }

  /** Creates the plan and its first version as a draft. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Plannyckel begin(
      String planId, String kommunkod, String organ, int budgetar, String titel) {
    VerksamhetsplanEntity plan = new VerksamhetsplanEntity();
    plan.planId = planId;
    plan.kommunkod = kommunkod;
    plan.organ = organ;
    plan.budgetar = budgetar;
    plan.titel = titel;
    planer.persist(plan);
    PlanversionEntity version = new PlanversionEntity();
    version.verksamhetsplanId = plan.id();
    version.nummer = 1;
    versioner.persistAndFlush(version);
    return new Plannyckel(version.id, planId, kommunkod, organ, budgetar);
  }

  /** Freezes a draft as decided; from here on the database refuses every change to it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void adopt(Plannyckel nyckel, byte[] dokument, String sourceSum, List<Beslut> decisions) {
    versioner.flush();
    PlanversionEntity version = versioner.findById(nyckel.planversionId());
    version.adopt(dokument, sourceSum, decisions.get(0).datum());
    VerksamhetsplanEntity plan = planer.findById(version.verksamhetsplanId);
    plan.gallandeVersionId = version.id;
    int nummer = 1;
    for (Beslut decision : decisions) {
      beslut.persist(BeslutEntity.of(plan.id(), version.nummer, nummer++, decision));
    }
    versioner.flush();
  }
}
