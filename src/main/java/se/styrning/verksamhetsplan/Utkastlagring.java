package se.styrning.verksamhetsplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;

/** The door to drafts: one per plan at most, seen and changed only by those who work with it. */
@ApplicationScoped
public class Utkastlagring {

  private final VerksamhetsplanRepository planer;
  private final PlanversionRepository versioner;

  Utkastlagring(VerksamhetsplanRepository planer, PlanversionRepository versioner) {
    this.planer = planer;
    this.versioner = versioner;
  }

  /** The draft of a plan; a plan without one is 404. */
  public Planinnehall get(String planId) {
    return versioner.draft(planId).map(v -> content(planId, v)).orElseThrow(() -> unknown(planId));
  }

  /** The draft, held until the transaction ends so that nobody else changes it meanwhile. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Planinnehall lock(String planId) {
    planer.lock(planId);
    return get(planId);
  }

  /** Where the plan stands, held until the transaction ends; an unknown plan is empty. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Planlage> lockState(String planId) {
    return planer.lock(planId).map(plan -> versioner.state(plan));
  }

  /** Begins a draft, of a plan that is new or of the next version of one that is decided. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void create(PlanId id, String titel, int nummer, byte[] dokument) {
    VerksamhetsplanEntity plan =
        planer.find("planId", id.planId()).firstResultOptional().orElseGet(() -> added(id, titel));
    PlanversionEntity version = new PlanversionEntity();
    version.verksamhetsplanId = plan.id();
    version.nummer = nummer;
    version.draft(dokument);
    versioner.persistAndFlush(version);
  }

  private VerksamhetsplanEntity added(PlanId id, String titel) {
    VerksamhetsplanEntity plan = new VerksamhetsplanEntity();
    plan.planId = id.planId();
    plan.kommunkod = id.kommunkod();
    plan.organ = id.organ();
    plan.budgetar = id.budgetar();
    plan.titel = titel;
    planer.persist(plan);
    return plan;
  }

  /** Replaces the content of the draft. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void replace(String planId, byte[] dokument) {
    versioner.draft(planId).orElseThrow(() -> unknown(planId)).draft(dokument);
    versioner.flush();
  }

  /** Removes the draft, and the plan with it when nothing of it was ever decided. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(String planId) {
    versioner.delete(versioner.draft(planId).orElseThrow(() -> unknown(planId)));
    versioner.flush();
    planer.delete("planId = ?1 and gallandeVersionId is null", planId);
  }

  /**
   * One page of the drafts of some organ, or of all organ of a kommun; the latest changed first.
   */
  public Page<Utkast> list(
      Set<String> organAndKommuner, @Nullable String organ, PageParameters sidval) {
    return versioner.drafts(organAndKommuner, organ, sidval);
  }

  private static Planinnehall content(String planId, PlanversionEntity version) {
    byte[] dokument = version.dokument;
    if (dokument == null) {
      throw unknown(planId);
    }
    return new Planinnehall(planId, version.nummer, null, dokument);
  }

  static DomainException unknown(String planId) {
    return new DomainException(
        ProblemType.FINNS_INTE,
        List.of(Fault.parameter("planId", planId, Accepted.of("se", "/utkast"))),
        "finns-inte.utkast",
        planId);
  }
}
