package se.styrning.uppfoljning.steg;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.Uppfoljningslage.Oppen;
import se.styrning.uppfoljning.atgard.AtgardService;
import se.styrning.uppfoljning.inriktning.InriktningsuppfoljningService;
import se.styrning.uppfoljning.steg.Exempel.Exempeluppfoljning;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;
import se.styrning.uppfoljning.utfall.UtfallService;

/**
 * Reads invented follow-ups from a data file, marked as examples everywhere, so that a newcomer has
 * a report to look at. A follow-up that has been begun is left as it is.
 */
@ApplicationScoped
public class Exempelinlasning {

  private static final Logger LOG = Logger.getLogger(Exempelinlasning.class);
  private static final String OPERATION = "inlasning";
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final ObjectMapper mapper;
  private final Uppfoljningslage lage;
  private final StegService steg;
  private final UtfallService utfall;
  private final AtgardService atgarder;
  private final InriktningsuppfoljningService inriktningar;

  Exempelinlasning(
      ObjectMapper mapper,
      Uppfoljningslage lage,
      StegService steg,
      UtfallService utfall,
      AtgardService atgarder,
      InriktningsuppfoljningService inriktningar) {
    this.mapper = mapper;
    this.lage = lage;
    this.steg = steg;
    this.utfall = utfall;
    this.atgarder = atgarder;
    this.inriktningar = inriktningar;
  }

  /** Stores the follow-ups of a file that have not been begun. */
  @Transactional
  public void load(String source, byte[] file) throws IOException {
    for (Exempeluppfoljning exempel : mapper.readValue(file, Exempel.class).uppfoljningar()) {
      String id = exempel.tillfalleId();
      if (lage.byService(id).uppfoljning().status() == Uppfoljningsstatus.PLANERAD) {
        store(exempel);
        LOG.infof("Example %s stored from %s", id, source);
      }
    }
  }

  private void store(Exempeluppfoljning exempel) {
    String id = exempel.tillfalleId();
    steg.take(lage.byService(id), OPERATION, exempel.paborjande(), Uppfoljningsstatus.PAGAR, true);
    Oppen open = lage.byService(id);
    utfall.enter(open, OPERATION, exempel.rader());
    exempel.atgarder().forEach(atgard -> atgarder.enter(open, OPERATION, atgard));
    exempel.inriktningar().forEach(values -> inriktningar.enter(open, OPERATION, values));
    Stegbeslut inlamning = exempel.inlamning();
    if (inlamning != null) {
      steg.handIn(lage.byService(id), OPERATION, inlamning, morning(inlamning.datum()));
    }
  }

  /** A time on the day, so that the same example is the same report wherever it is loaded. */
  private static Instant morning(LocalDate dag) {
    return dag.atTime(MORNING).toInstant(ZoneOffset.UTC);
  }
}
