package se.styrning.plandokument;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import se.styrning.ekonomi.EkonomiService;
import se.styrning.indikator.IndikatorService;
import se.styrning.shared.Sha;
import se.styrning.verksamhetsplan.Planlagring;
import se.styrning.verksamhetsplan.Plannyckel;
import se.styrning.verksamhetsplan.innehall.InnehallService;

/** Reads a decided plan from a data file and stores it, once. */
@ApplicationScoped
public class Planinlasning {

  private static final Logger LOG = Logger.getLogger(Planinlasning.class);

  private final ObjectMapper mapper;
  private final Planlagring planer;
  private final InnehallService innehall;
  private final EkonomiService ekonomi;
  private final IndikatorService indikatorer;

  Planinlasning(
      ObjectMapper mapper,
      Planlagring planer,
      InnehallService innehall,
      EkonomiService ekonomi,
      IndikatorService indikatorer) {
    this.mapper = mapper;
    this.planer = planer;
    this.innehall = innehall;
    this.ekonomi = ekonomi;
    this.indikatorer = indikatorer;
  }

  /**
   * Stores the plan of a file as its first decided version. The same file again changes nothing; a
   * changed file is refused with a warning, since what was decided cannot change.
   */
  @Transactional
  public void load(String source, byte[] file) throws IOException {
    Plandokument plan = mapper.readValue(file, Plandokument.class);
    String sum = Sha.hex(file);
    Optional<String> stored = planer.sourceSum(plan.planId());
    if (stored.isEmpty()) {
      store(plan.adopted(), sum);
      LOG.infof("Plan %s stored from %s", plan.planId(), source);
    } else if (!stored.get().equals(sum)) {
      LOG.warnf(
          "Plan %s is decided already and differs from %s, which is left unread",
          plan.planId(), source);
    }
  }

  private void store(Plandokument plan, String sum) throws IOException {
    Plannyckel nyckel =
        planer.begin(
            plan.planId(), plan.kommunkod(), plan.organ(), plan.budgetar(), plan.titel().tryckt());
    innehall.store(nyckel, plan.malpaverkan());
    ekonomi.store(nyckel, plan.produktionsomraden());
    indikatorer.store(nyckel, plan.indikatorer());
    planer.adopt(nyckel, mapper.writeValueAsBytes(plan), sum, plan.beslut());
  }
}
