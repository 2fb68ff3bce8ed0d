package se.styrning.plandokument.beslut;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import se.styrning.behorighet.Anropare;
import se.styrning.handelse.Handelselogg;
import se.styrning.handelse.revision.Andring;
import se.styrning.organisation.OrganisationService;
import se.styrning.plandokument.Plandokument;
import se.styrning.plandokument.Planskrivare;
import se.styrning.shared.Sha;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.write.BodyReader;
import se.styrning.verksamhetsplan.Beslut;
import se.styrning.verksamhetsplan.PlanId;
import se.styrning.verksamhetsplan.Planlagring;
import se.styrning.verksamhetsplan.Utkastlagring;

/** Reads a decided plan from a data file and stores it, once. */
@ApplicationScoped
public class Planinlasning {

  private static final Logger LOG = Logger.getLogger(Planinlasning.class);

  private final ObjectMapper mapper;
  private final Planlagring planer;
  private final Utkastlagring utkast;
  private final Antagande antagande;
  private final Planskrivare skrivare;
  private final Handelselogg logg;
  private final BodyReader reader;
  private final OrganisationService organisation;

  Planinlasning(
      ObjectMapper mapper,
      Planlagring planer,
      Utkastlagring utkast,
      Antagande antagande,
      Planskrivare skrivare,
      Handelselogg logg,
      BodyReader reader,
      OrganisationService organisation) {
    this.mapper = mapper;
    this.planer = planer;
    this.utkast = utkast;
    this.antagande = antagande;
    this.skrivare = skrivare;
    this.logg = logg;
    this.reader = reader;
    this.organisation = organisation;
  }

  /**
   * Stores the plan of a file as its first decided version. The same file again changes nothing; a
   * changed file is refused with a warning, since what was decided cannot change.
   *
   * @return whether the plan of the file is what is stored
   */
  @Transactional
  public boolean load(String source, byte[] file) throws IOException {
    Plandokument plan = read(file);
    String sum = Sha.hex(file);
    Optional<String> stored = planer.sourceSum(plan.planId());
    if (stored.isEmpty()) {
      store(plan, sum);
      LOG.infof("Plan %s stored from %s", plan.planId(), source);
      return true;
    }
    boolean same = stored.get().equals(sum);
    if (!same) {
      LOG.warnf(
          "Plan %s is decided already and differs from %s, which is left unread",
          plan.planId(), source);
    }
    return same;
  }

  /** What GET answers is a plan file too. */
  private Plandokument read(byte[] file) throws IOException {
    Plandokument plan =
        mapper.readerFor(Plandokument.class).withHandler(BodyReader.LINKS).readValue(file);
    BodyReader.refuse(reader.faults(reader.open(file, Plandokument.class), Plandokument.class));
    PlanId id = PlanId.read(plan.planId()).orElseThrow();
    if (!organisation.hasOrgan(id.organ()) || plan.beslut().isEmpty()) {
      BodyReader.refuse(
          List.of(
              plan.beslut().isEmpty()
                  ? Fault.pekare("/beslut", null, Accepted.of("kravs"))
                  : Fault.pekare("/organ", id.organ(), Accepted.of("se", "/organ"))));
    }
    return plan;
  }

  private void store(Plandokument plan, String sum) {
    PlanId id = PlanId.of(plan.planId());
    Plandokument decided = plan.adopted(1, plan.beslut());
    byte[] dokument = skrivare.bytes(decided);
    utkast.create(id, plan.titel().tryckt(), 1, dokument);
    antagande.store(decided, sum, plan.beslut().get(0).datum());
    for (Beslut beslut : plan.beslut()) {
      planer.decide(id.planId(), 1, beslut);
      Instant moment =
          logg.record(
              Anropare.TJANSTEN,
              new Andring(
                  "inlasning", id.kommunkod(), id.organ(), id.path(), null, skrivare.json(beslut)),
              Antagande.event(id, 1, beslut));
      antagande.publish(id, beslut, moment);
    }
  }
}
