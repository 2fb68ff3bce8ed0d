package se.styrning.uppfoljning.steg;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.handelse.Handelse;
import se.styrning.handelse.Handelselogg;
import se.styrning.handelse.Handelsetyp;
import se.styrning.handelse.revision.Andring;
import se.styrning.organisation.OrganisationService;
import se.styrning.organisation.Organtyp;
import se.styrning.shared.answer.Written;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.write.BodyReader;
import se.styrning.uppfoljning.Uppfoljning;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.Uppfoljningslage.Oppen;
import se.styrning.uppfoljning.Uppfoljningslankar;
import se.styrning.uppfoljning.Uppfoljningssteg;
import se.styrning.uppfoljning.helhet.BehandladHelhet;
import se.styrning.uppfoljning.rapport.Rapportsammanstallning;
import se.styrning.uppfoljning.rapport.arkiv.Rapportarkiv;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Uppfoljningsstatus;

/** Takes the steps of a follow-up, each when the one before has been taken and its rule holds. */
@ApplicationScoped
class StegService {

  private final Uppfoljningslage lage;
  private final OrganisationService organisation;
  private final Behorighet behorighet;
  private final Underskottsregel underskott;
  private final Rapportsammanstallning rapporter;
  private final Rapportarkiv arkiv;
  private final BehandladHelhet helhet;
  private final BodyReader reader;
  private final Handelselogg logg;
  private final ObjectMapper mapper;

  StegService(
      Uppfoljningslage lage,
      OrganisationService organisation,
      Behorighet behorighet,
      Underskottsregel underskott,
      Rapportsammanstallning rapporter,
      Rapportarkiv arkiv,
      BehandladHelhet helhet,
      BodyReader reader,
      Handelselogg logg,
      ObjectMapper mapper) {
    this.lage = lage;
    this.organisation = organisation;
    this.behorighet = behorighet;
    this.underskott = underskott;
    this.rapporter = rapporter;
    this.arkiv = arkiv;
    this.helhet = helhet;
    this.reader = reader;
    this.logg = logg;
    this.mapper = mapper;
  }

  /** The organ that reports, if the caller may report for it. */
  String organ(String tillfalleId) {
    return lage.authorised(tillfalleId, Roll.CONTROLLER);
  }

  /** Whose decision it is, if the caller may register that organ's decisions. */
  String decider(String tillfalleId, byte[] body) {
    return behorighet.authorised(
        organisation.decider(
            lage.organ(tillfalleId), BodyReader.member(body, "organ").orElse(null)),
        Roll.NAMNDSEKRETERARE);
  }

  /** PLANERAD to PAGAR. */
  @Transactional
  public Written begin(String tillfalleId, byte[] body) {
    Oppen open = lage.locked(tillfalleId, Roll.CONTROLLER);
    Stegbeslut beslut = reader.read(body, Stegbeslut.class);
    Uppfoljningslage.requireLegal(open.uppfoljning(), Uppfoljningsstatus.PAGAR);
    BodyReader.refuse(faults(open, beslut, open.tillfalle().organ(), false));
    return take(open, "createPaborjande", beslut, Uppfoljningsstatus.PAGAR);
  }

  /** PAGAR to INLAMNAD: the report is frozen. */
  @Transactional
  public Written handIn(String tillfalleId, byte[] body) {
    Oppen open = lage.locked(tillfalleId, Roll.CONTROLLER);
    Stegbeslut beslut = reader.read(body, Stegbeslut.class);
    Uppfoljningslage.requireLegal(open.uppfoljning(), Uppfoljningsstatus.INLAMNAD);
    List<Fault> faults = new ArrayList<>(faults(open, beslut, open.tillfalle().organ(), false));
    LocalDate periodSlut = open.tillfalle().periodSlut();
    if (!beslut.datum().isAfter(periodSlut)) {
      faults.add(
          Fault.pekare(
              "/datum",
              beslut.datum().toString(),
              Accepted.of("tidigast", periodSlut.plusDays(1))));
    }
    BodyReader.refuse(faults);
    rapporter.requireComplete(open.lage());
    return handIn(open, "createInlamning", beslut, Instant.now());
  }

  /** Keeps what is handed in as it is, and goes on. */
  Written handIn(Oppen open, String operation, Stegbeslut beslut, Instant tid) {
    rapporter.keep(open, beslut.datum());
    Written handedIn = take(open, operation, beslut, Uppfoljningsstatus.INLAMNAD);
    arkiv.freeze(open.tillfalle().tillfalleId(), tid);
    return handedIn;
  }

  /** INLAMNAD to the board, the board to kommunstyrelsen, handed over to kommunfullmäktige. */
  @Transactional
  public Written treat(String tillfalleId, byte[] body) {
    Oppen open = lage.locked(tillfalleId, decider(tillfalleId, body), Roll.NAMNDSEKRETERARE);
    Stegbeslut beslut = reader.read(body, Stegbeslut.class);
    Uppfoljningsstatus next = treated(open.uppfoljning());
    BodyReader.refuse(faults(open, beslut, organ(open.tillfalle(), next), true));
    underskott.requireMeasure(open);
    Written treated = take(open, "createBehandling", beslut, next);
    if (next == Uppfoljningsstatus.BEHANDLAD_KS) {
      helhet.keep(open.tillfalle());
    }
    return treated;
  }

  /** BEHANDLAD_KS to OVERLAMNAD_KF_REVISION. */
  @Transactional
  public Written handOver(String tillfalleId, byte[] body) {
    Oppen open = lage.locked(tillfalleId, decider(tillfalleId, body), Roll.NAMNDSEKRETERARE);
    Stegbeslut beslut = reader.read(body, Stegbeslut.class);
    Uppfoljningsstatus next = Uppfoljningsstatus.OVERLAMNAD_KF_REVISION;
    Uppfoljningslage.requireLegal(open.uppfoljning(), next);
    BodyReader.refuse(faults(open, beslut, organ(open.tillfalle(), next), true));
    return take(open, "createOverlamning", beslut, next);
  }

  private static Uppfoljningsstatus treated(Uppfoljning uppfoljning) {
    return uppfoljning.tillatnaLagen().stream()
        .filter(next -> next.name().startsWith("BEHANDLAD"))
        .findFirst()
        .orElseThrow(() -> Uppfoljningslage.notNow(uppfoljning));
  }

  /** Whose step it is: the board's own, kommunstyrelsen's or kommunfullmäktige's. */
  private @Nullable String organ(Rapporttillfalle tillfalle, Uppfoljningsstatus next) {
    return switch (next) {
      case BEHANDLAD_KS, OVERLAMNAD_KF_REVISION -> mottagare(tillfalle, Organtyp.KS);
      case BEHANDLAD_KF -> mottagare(tillfalle, Organtyp.KF);
      default -> tillfalle.organ();
    };
  }

  private @Nullable String mottagare(Rapporttillfalle tillfalle, Organtyp typ) {
    return organisation.organ(tillfalle.kommunkod()).stream()
        .filter(organ -> organ.typ() == typ)
        .map(organ -> organ.organ())
        .sorted()
        .findFirst()
        .orElse(null);
  }

  private static List<Fault> faults(
      Oppen open, Stegbeslut beslut, @Nullable String organ, boolean decision) {
    List<Fault> faults = new ArrayList<>();
    if (!beslut.organ().equals(organ)) {
      faults.add(Fault.pekare("/organ", beslut.organ(), organ == null ? "–" : organ));
    }
    LocalDate today = Uppfoljningslage.today();
    LocalDate last =
        open.uppfoljning().steg().stream()
            .map(Uppfoljningssteg::datum)
            .reduce((earlier, later) -> later)
            .orElse(LocalDate.MIN);
    if (beslut.datum().isAfter(today)) {
      faults.add(Fault.pekare("/datum", beslut.datum().toString(), Accepted.of("senast", today)));
    }
    if (beslut.datum().isBefore(last)) {
      faults.add(Fault.pekare("/datum", beslut.datum().toString(), Accepted.of("tidigast", last)));
    }
    if (decision && beslut.paragraf() == null) {
      faults.add(Fault.pekare("/paragraf", null, "§ 112"));
    }
    return faults;
  }

  private Written take(Oppen open, String operation, Stegbeslut beslut, Uppfoljningsstatus status) {
    return take(open, operation, beslut, status, open.uppfoljning().exempel());
  }

  /** Takes a step that may be taken. */
  Written take(
      Oppen open, String operation, Stegbeslut beslut, Uppfoljningsstatus status, boolean exempel) {
    Uppfoljning fore = open.uppfoljning();
    Uppfoljningssteg steg =
        new Uppfoljningssteg(
            fore.steg().size() + 1,
            status,
            beslut.organ(),
            beslut.datum(),
            beslut.paragraf(),
            beslut.diarienummer());
    Uppfoljning efter = lage.advance(open, steg, exempel);
    logg.record(
        open.anropare(),
        new Andring(
            operation, fore.kommunkod(), fore.organ(), fore.path(), json(fore), json(efter)),
        new Handelse(
            Handelsetyp.UPPFOLJNING_LAGE,
            fore.kommunkod(),
            fore.path(),
            Map.of(
                "tillfalleId",
                fore.tillfalleId(),
                "organ",
                fore.organ(),
                "status",
                status.name(),
                "exempel",
                efter.exempel())));
    return Written.changed(Uppfoljningslankar.resurs(efter));
  }

  private String json(Uppfoljning uppfoljning) {
    try {
      return mapper.writeValueAsString(uppfoljning);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
