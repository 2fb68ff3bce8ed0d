package se.styrning.plandokument.beslut;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.handelse.Handelselogg;
import se.styrning.handelse.revision.Andring;
import se.styrning.organisation.OrganisationService;
import se.styrning.organisation.Organtyp;
import se.styrning.plandokument.Plandokument;
import se.styrning.plandokument.Planskrivare;
import se.styrning.plandokument.granskning.Plangranskning;
import se.styrning.shared.answer.Written;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;
import se.styrning.shared.write.Body;
import se.styrning.shared.write.BodyReader;
import se.styrning.verksamhetsplan.Beslut;
import se.styrning.verksamhetsplan.Beslutstyp;
import se.styrning.verksamhetsplan.PlanId;
import se.styrning.verksamhetsplan.Planbeslut;
import se.styrning.verksamhetsplan.Planinnehall;
import se.styrning.verksamhetsplan.Planlage;
import se.styrning.verksamhetsplan.Planlagring;
import se.styrning.verksamhetsplan.Planlasning;
import se.styrning.verksamhetsplan.Utkastlagring;

/** Registers decisions and does what each of them does to the plan. */
@ApplicationScoped
class BeslutService {

  /** Minutes are dated by the municipality's own calendar. */
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private final Behorighet behorighet;
  private final BodyReader reader;
  private final OrganisationService organisation;
  private final Plangranskning granskning;
  private final Planskrivare skrivare;
  private final Planlasning planer;
  private final Planlagring lagring;
  private final Utkastlagring utkast;
  private final Antagande antagande;
  private final Handelselogg logg;

  BeslutService(
      Behorighet behorighet,
      BodyReader reader,
      OrganisationService organisation,
      Plangranskning granskning,
      Planskrivare skrivare,
      Planlasning planer,
      Planlagring lagring,
      Utkastlagring utkast,
      Antagande antagande,
      Handelselogg logg) {
    this.behorighet = behorighet;
    this.reader = reader;
    this.organisation = organisation;
    this.granskning = granskning;
    this.skrivare = skrivare;
    this.planer = planer;
    this.lagring = lagring;
    this.utkast = utkast;
    this.antagande = antagande;
    this.logg = logg;
  }

  /** Whose decision it is, if the caller may register that organ's decisions. */
  String decider(String planId, byte[] body) {
    return behorighet.authorised(
        organisation.decider(
            PlanId.of(planId).organ(), BodyReader.member(body, "organ").orElse(null)),
        Roll.NAMNDSEKRETERARE);
  }

  /** Registers a decision about a plan. */
  @Transactional
  public Written decide(String planId, byte[] body) {
    PlanId id = PlanId.of(planId);
    decider(planId, body);
    Anropare anropare = behorighet.anropare();
    Beslut beslut = reader.read(body, Beslut.class);
    Planlage state =
        utkast
            .lockState(planId)
            .filter(found -> found.gallande() != null || behorighet.hasInsight(id.organ()))
            .orElseThrow(
                () -> DomainException.notFound("planId", planId, Accepted.of("se", "/utkast")));
    requireLegal(id, beslut, state);
    BodyReader.refuse(faults(id, beslut, state));
    requireFreeParagraph(beslut);
    int version = carryOut(id, beslut, state);
    Planbeslut stored = lagring.decide(planId, version, beslut);
    Instant moment =
        logg.record(
            anropare,
            new Andring(
                "createBeslut",
                id.kommunkod(),
                id.organ(),
                id.path() + "/beslut/" + stored.nummer(),
                null,
                skrivare.json(stored)),
            Antagande.event(id, version, beslut));
    antagande.publish(id, beslut, moment);
    return Written.created(id.path() + "/beslut/" + stored.nummer(), planer.decision(id, stored));
  }

  private static void requireLegal(PlanId id, Beslut beslut, Planlage state) {
    List<Beslutstyp> legal = state.legal();
    if (!legal.contains(beslut.typ())) {
      String names = legal.stream().map(Enum::name).collect(Collectors.joining(", "));
      throw new DomainException(
          ProblemType.OTILLATEN_OVERGANG,
          List.of(Fault.pekare("/typ", beslut.typ().name(), names)),
          "otillaten-overgang.detail",
          id.planId(),
          state.status().name(),
          names);
    }
  }

  private List<Fault> faults(PlanId id, Beslut beslut, Planlage state) {
    List<Fault> faults = new ArrayList<>();
    LocalDate today = LocalDate.now(SWEDEN);
    if (beslut.datum().isAfter(today)) {
      faults.add(Fault.pekare("/datum", beslut.datum().toString(), Accepted.of("senast", today)));
    }
    LocalDate adopted = state.antagen();
    if (adopted != null && beslut.datum().isBefore(adopted)) {
      faults.add(
          Fault.pekare("/datum", beslut.datum().toString(), Accepted.of("tidigast", adopted)));
    }
    if (beslut.typ() == Beslutstyp.ANMALAN_KF) {
      if (!beslut.organ().startsWith(id.kommunkod() + "-")
          || !organisation.hasOrgan(beslut.organ(), Organtyp.KF)) {
        faults.add(Fault.pekare("/organ", beslut.organ(), Accepted.of("kf", id.kommunkod())));
      }
    } else if (!beslut.organ().equals(id.organ())) {
      faults.add(Fault.pekare("/organ", beslut.organ(), id.organ()));
    }
    return faults;
  }

  private void requireFreeParagraph(Beslut beslut) {
    lagring
        .paragraphHolder(beslut.organ(), beslut.datum(), beslut.paragraf())
        .ifPresent(
            holder -> {
              throw new DomainException(
                  ProblemType.PARAGRAF_UPPTAGEN,
                  List.of(
                      Fault.pekare("/paragraf", beslut.paragraf(), Accepted.of("ledig-paragraf"))),
                  "paragraf-upptagen.detail",
                  beslut.organ(),
                  beslut.paragraf(),
                  Integer.toString(beslut.datum().getYear()),
                  holder);
            });
  }

  /** Does what the decision does, and tells which version it is about. */
  private int carryOut(PlanId id, Beslut beslut, Planlage state) {
    return switch (beslut.typ()) {
      case ANTAGANDE -> adopt(id, beslut);
      case REVIDERING -> openDraft(id);
      case UPPHAVANDE -> repeal(id, beslut, state);
      case ANMALAN_KF -> inForce(state);
    };
  }

  private int adopt(PlanId id, Beslut beslut) {
    Planinnehall draft = utkast.get(id.planId());
    Plandokument plan = granskning.adoptable(Body.of(skrivare.tree(draft.dokument())), id);
    antagande.store(plan.adopted(draft.nummer(), List.of(beslut)), null, beslut.datum());
    return draft.nummer();
  }

  private int openDraft(PlanId id) {
    Planinnehall decided = planer.lastDecided(id.planId());
    Plandokument plan = skrivare.plan(decided.dokument());
    int next = decided.nummer() + 1;
    utkast.create(id, plan.titel().tryckt(), next, skrivare.bytes(plan.draft(next)));
    return decided.nummer();
  }

  private int repeal(PlanId id, Beslut beslut, Planlage state) {
    lagring.repeal(id.planId(), beslut.datum());
    return inForce(state);
  }

  private static int inForce(Planlage state) {
    Integer number = state.gallande();
    if (number == null) {
      throw new IllegalStateException("No version is decided");
    }
    return number;
  }
}
