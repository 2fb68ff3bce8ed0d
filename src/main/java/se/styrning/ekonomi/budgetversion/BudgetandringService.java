package se.styrning.ekonomi.budgetversion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.handelse.Handelse;
import se.styrning.handelse.Handelselogg;
import se.styrning.handelse.Handelsetyp;
import se.styrning.handelse.revision.Andring;
import se.styrning.organisation.OrganisationService;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
import se.styrning.shared.persistence.AddressLock;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;
import se.styrning.shared.write.BodyReader;
import se.styrning.verksamhetsplan.PlanId;
import se.styrning.verksamhetsplan.Planlasning;

/** Reads the budget through the year and enters the decided changes of it. */
@ApplicationScoped
class BudgetandringService {

  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private final Behorighet behorighet;
  private final OrganisationService organisation;
  private final Planlasning planer;
  private final Budgetversioner versioner;
  private final BudgetandringRepository andringar;
  private final Budgetandringsprovning provning;
  private final AddressLock turns;
  private final BodyReader reader;
  private final Handelselogg logg;
  private final ObjectMapper mapper;

  BudgetandringService(
      Behorighet behorighet,
      OrganisationService organisation,
      Planlasning planer,
      Budgetversioner versioner,
      BudgetandringRepository andringar,
      Budgetandringsprovning provning,
      AddressLock turns,
      BodyReader reader,
      Handelselogg logg,
      ObjectMapper mapper) {
    this.behorighet = behorighet;
    this.organisation = organisation;
    this.planer = planer;
    this.versioner = versioner;
    this.andringar = andringar;
    this.provning = provning;
    this.turns = turns;
    this.reader = reader;
    this.logg = logg;
    this.mapper = mapper;
  }

  /** The budget in force on a day, today when none is given. */
  Item<Budgetlage> at(String planId, LocalDate dag) {
    PlanId id = PlanId.of(planId);
    planer.lastDecided(planId);
    Budgetlage lage =
        versioner.at(planId, dag).orElseThrow(() -> new IllegalStateException(planId));
    return new Item<>(
        lage,
        Links.self(id.path() + "/budgetlage")
            .med("verksamhetsplan", id.path())
            .med("planversion", id.path() + "/versioner/" + lage.planversion())
            .med("budgetandringar", path(id))
            .med("periodisering", id.path() + "/periodisering"));
  }

  Page<Budgetandring> list(String planId, PageParameters sidval) {
    PlanId id = PlanId.of(planId);
    planer.lastDecided(planId);
    return Paging.av(
        andringar.of(planId), Budgetandring.class, sidval, andring -> links(id, andring));
  }

  Item<Budgetandring> get(String planId, int nummer) {
    PlanId id = PlanId.of(planId);
    planer.lastDecided(planId);
    return andringar.of(planId).stream()
        .filter(andring -> Integer.valueOf(nummer).equals(andring.nummer()))
        .findFirst()
        .map(andring -> resource(id, andring))
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "nummer", Integer.toString(nummer), Accepted.of("se", path(id))));
  }

  /** Whose decision it is, if the caller may register that organ's decisions about money. */
  String decider(String planId, byte[] body) {
    return behorighet.authorised(
        organisation.decider(
            PlanId.of(planId).organ(), BodyReader.member(body, "organ").orElse(null)),
        Roll.CONTROLLER);
  }

  /** The same decision sent once more would count twice, for ever: 409. */
  private static void requireNew(PlanId id, Budgetandring andring, List<Budgetandring> entered) {
    entered.stream()
        .filter(before -> andring.with(0).equals(before.with(0)))
        .findFirst()
        .ifPresent(
            before -> {
              throw new DomainException(
                  ProblemType.FINNS_REDAN,
                  List.of(Fault.pekare("/paragraf", andring.paragraf(), Accepted.of("ledig"))),
                  "finns-redan.detail",
                  "budgetandring",
                  path(id) + "/" + before.nummer());
            });
  }

  /** Enters a decided change; it counts from the day of the decision. */
  @Transactional
  public Written add(String planId, byte[] body) {
    PlanId id = PlanId.of(planId);
    decider(planId, body);
    Anropare anropare = behorighet.anropare();
    turns.take(path(id));
    Budgetandring andring = reader.read(body, Budgetandring.class);
    planer.lastDecided(planId);
    BodyReader.refuse(provning.faults(id, andring, today()));
    List<Budgetandring> entered = andringar.of(planId);
    requireNew(id, andring, entered);
    int nummer = entered.size() + 1;
    Budgetandring stored = andring.with(nummer);
    andringar.add(planId, stored, nummer);
    logg.record(
        anropare,
        new Andring(
            "createBudgetandring",
            id.kommunkod(),
            id.organ(),
            path(id) + "/" + nummer,
            null,
            json(stored)),
        new Handelse(
            Handelsetyp.BUDGET_ANDRAD,
            id.kommunkod(),
            path(id) + "/" + nummer,
            Map.of("planId", planId, "organ", id.organ(), "budgetar", id.budgetar())));
    return Written.created(path(id) + "/" + nummer, resource(id, stored));
  }

  static LocalDate today() {
    return LocalDate.now(SWEDEN);
  }

  private static Item<Budgetandring> resource(PlanId id, Budgetandring andring) {
    return new Item<>(andring, links(id, andring).med("collection", path(id)));
  }

  private static Links links(PlanId id, Budgetandring andring) {
    return Links.self(path(id) + "/" + andring.nummer())
        .med("verksamhetsplan", id.path())
        .med("organ", "/organ/" + andring.organ())
        .med("budgetlage", id.path() + "/budgetlage?giltig=" + andring.datum());
  }

  private static String path(PlanId id) {
    return id.path() + "/budgetandringar";
  }

  private String json(Budgetandring andring) {
    try {
      return mapper.writeValueAsString(andring);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
