package se.styrning.verksamhetsplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.persistence.AddressLock;

/** The door for deciding on plans: adopt a draft, keep a decision, repeal. */
@ApplicationScoped
public class Planlagring {

  private final VerksamhetsplanRepository planer;
  private final PlanversionRepository versioner;
  private final BeslutRepository beslut;
  private final AddressLock turns;

  Planlagring(
      VerksamhetsplanRepository planer,
      PlanversionRepository versioner,
      BeslutRepository beslut,
      AddressLock turns) {
    this.planer = planer;
    this.versioner = versioner;
    this.beslut = beslut;
    this.turns = turns;
  }

  /** The checksum of the file that the plan's first version was loaded from, if it was. */
  public Optional<String> sourceSum(String planId) {
    return versioner.first(planId).map(version -> String.valueOf(version.kallsumma));
  }

  /** The draft that is about to be adopted, for features to store its parts by. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Plannyckel key(PlanId id) {
    PlanversionEntity draft = draft(id.planId());
    return new Plannyckel(draft.id, id.planId(), id.kommunkod(), id.organ(), id.budgetar());
  }

  /** Freezes the draft as decided; from here on the database refuses every change to it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void adopt(
      String planId, String titel, byte[] dokument, @Nullable String sourceSum, LocalDate day) {
    versioner.flush();
    PlanversionEntity version = draft(planId);
    version.adopt(dokument, sourceSum, day);
    VerksamhetsplanEntity plan = planer.findById(version.verksamhetsplanId);
    plan.gallandeVersionId = version.id;
    plan.titel = titel;
    plan.upphavd = null;
    versioner.flush();
  }

  /** Keeps the moment when the version in force became public: that of the event that tells it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void publish(String planId, Instant moment) {
    planer.find("planId", planId).firstResult().andrad = moment;
  }

  /** Ends the plan; its versions remain. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void repeal(String planId, LocalDate day) {
    planer.find("planId", planId).firstResult().upphavd = day;
    planer.flush();
  }

  /** Keeps a decision about a version of the plan. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Planbeslut decide(String planId, int planversion, Beslut decision) {
    VerksamhetsplanEntity plan = planer.find("planId", planId).firstResult();
    int nummer = (int) beslut.count("verksamhetsplanId", plan.id()) + 1;
    beslut.persistAndFlush(BeslutEntity.of(plan.id(), planversion, nummer, decision));
    return Planbeslut.of(nummer, planversion, decision);
  }

  /**
   * The plan for which an organ has used a paragraph in the calendar year of a day; nobody else
   * takes it until the transaction ends.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<String> paragraphHolder(String organ, LocalDate day, String paragraf) {
    turns.take("/organ/%s/%d/%s".formatted(organ, day.getYear(), paragraf));
    return beslut.holder(organ, day.getYear(), paragraf);
  }

  private PlanversionEntity draft(String planId) {
    return versioner.draft(planId).orElseThrow(() -> Utkastlagring.unknown(planId));
  }
}
