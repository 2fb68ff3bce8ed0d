package se.styrning.ekonomi.periodisering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.styrning.behorighet.Anropare;
import se.styrning.behorighet.Behorighet;
import se.styrning.behorighet.Roll;
import se.styrning.ekonomi.Produktionsomrade;
import se.styrning.handelse.Handelselogg;
import se.styrning.handelse.revision.Andring;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.link.Links;
import se.styrning.shared.persistence.AddressLock;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.write.BodyReader;
import se.styrning.shared.write.Preconditions;
import se.styrning.verksamhetsplan.PlanId;
import se.styrning.verksamhetsplan.Planinnehall;
import se.styrning.verksamhetsplan.Planlasning;

/** The door to how the budgets of plans are spread over their months. */
@ApplicationScoped
public class Periodiseringar {

  private final Behorighet behorighet;
  private final Planlasning planer;
  private final PeriodiseringRepository periodiseringar;
  private final AddressLock turns;
  private final BodyReader reader;
  private final Preconditions villkor;
  private final Handelselogg logg;
  private final ObjectMapper mapper;

  Periodiseringar(
      Behorighet behorighet,
      Planlasning planer,
      PeriodiseringRepository periodiseringar,
      AddressLock turns,
      BodyReader reader,
      Preconditions villkor,
      Handelselogg logg,
      ObjectMapper mapper) {
    this.behorighet = behorighet;
    this.planer = planer;
    this.periodiseringar = periodiseringar;
    this.turns = turns;
    this.reader = reader;
    this.villkor = villkor;
    this.logg = logg;
    this.mapper = mapper;
  }

  /** How the budget of a plan is spread. */
  public Periodisering of(String planId) {
    return periodiseringar.of(planId);
  }

  Item<Periodisering> get(String planId) {
    PlanId id = PlanId.of(planId);
    planer.lastDecided(planId);
    return resource(id, of(planId));
  }

  /** Replaces the weights of a plan; the same once more leaves no trace. */
  @Transactional
  public Written replace(String planId, byte[] body) {
    PlanId id = PlanId.of(planId);
    Anropare anropare = behorighet.requireOrgan(id.organ(), Roll.CONTROLLER);
    turns.take(path(id));
    Planinnehall plan = planer.lastDecided(planId);
    Periodisering before = of(planId);
    villkor.requireMatch(resource(id, before));
    List<Periodiseringsrad> rader = reader.read(body, Periodisering.class).rader();
    BodyReader.refuse(faults(plan, rader));
    Periodisering after = new Periodisering(planId, rader);
    if (!before.equals(after)) {
      periodiseringar.replace(planId, rader);
      logg.record(
          anropare,
          new Andring(
              "replacePeriodisering",
              id.kommunkod(),
              id.organ(),
              path(id),
              json(before),
              json(after)));
    }
    return Written.changed(resource(id, after));
  }

  private List<Fault> faults(Planinnehall plan, List<Periodiseringsrad> rader) {
    List<String> omraden =
        planer.elements(plan, Produktionsomrade.DEL).stream()
            .map(Produktionsomrade::omrade)
            .toList();
    String accepted = String.join(", ", omraden);
    Set<String> seen = new HashSet<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < rader.size(); i++) {
      Periodiseringsrad rad = rader.get(i);
      String at = "/rader/" + i;
      if (!omraden.contains(rad.omrade())) {
        faults.add(Fault.pekare(at + "/omrade", rad.omrade(), accepted));
      } else if (!seen.add(rad.omrade())) {
        faults.add(Fault.pekare(at + "/omrade", rad.omrade(), Accepted.of("en-gang.omrade")));
      }
      for (int month = 0; month < rad.vikter().size(); month++) {
        BigDecimal vikt = rad.vikter().get(month);
        if (vikt.signum() < 0) {
          faults.add(
              Fault.pekare(
                  at + "/vikter/" + month, vikt.toPlainString(), Accepted.of("noll-eller-mer")));
        }
      }
      if (Periodisering.sum(rad.vikter()).signum() == 0) {
        faults.add(Fault.pekare(at + "/vikter", "0", Accepted.of("inte-alla-noll")));
      }
    }
    return faults;
  }

  private static Item<Periodisering> resource(PlanId id, Periodisering periodisering) {
    return new Item<>(
        periodisering,
        Links.self(path(id))
            .med("edit", path(id), "PUT")
            .med("budgetlage", id.path() + "/budgetlage"));
  }

  private static String path(PlanId id) {
    return id.path() + "/periodisering";
  }

  private String json(Periodisering periodisering) {
    try {
      return mapper.writeValueAsString(periodisering);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
