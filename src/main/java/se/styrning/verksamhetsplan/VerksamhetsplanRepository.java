package se.styrning.verksamhetsplan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.styrning.shared.link.Links;
import se.styrning.shared.list.ListQuery;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.persistence.AddressLock;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;

@ApplicationScoped
class VerksamhetsplanRepository implements PanacheRepositoryBase<VerksamhetsplanEntity, UUID> {

  private static final String ROW =
      "select new se.styrning.verksamhetsplan.Verksamhetsplan(p.planId, p.kommunkod, p.organ,"
          + " p.budgetar, p.titel, v.nummer, case when p.upphavd is null"
          + " then se.styrning.verksamhetsplan.Planstatus.ANTAGEN"
          + " else se.styrning.verksamhetsplan.Planstatus.UPPHAVD end, v.antagen, p.upphavd)";
  private static final String FROM =
      "from VerksamhetsplanEntity p join PlanversionEntity v on v.id = p.gallandeVersionId";
  private static final String CONTENT =
      "select new se.styrning.verksamhetsplan.Planinnehall(p.planId, v.nummer, p.andrad,"
          + " v.dokument) ";

  /** Counts the public plans with an id: 1 or 0. */
  static final String PUBLIC =
      "select count(*) from VerksamhetsplanEntity a"
          + " where a.gallandeVersionId is not null and a.planId = %s";

  private static final Map<String, String> SORTABLE =
      Map.of(
          "planId", "p.planId",
          "kommunkod", "p.kommunkod",
          "organ", "p.organ",
          "budgetar", "p.budgetar",
          "titel", "p.titel",
          "antagen", "v.antagen");

  private final AddressLock turns;

  VerksamhetsplanRepository(AddressLock turns) {
    this.turns = turns;
  }

  Page<Verksamhetsplan> list(PageParameters sidval, Planfilter filter) {
    ListQuery<Verksamhetsplan> query =
        new ListQuery<>(getEntityManager(), Verksamhetsplan.class, ROW, FROM)
            .equal("p.kommunkod", filter.kommunkod)
            .equal("p.organ", filter.organ)
            .equal("p.budgetar", filter.budgetar);
    if (filter.status != null) {
      query.where(
          "case when p.upphavd is null then 'ANTAGEN' else 'UPPHAVD' end = %s",
          filter.status.name());
    }
    if (filter.globaltMal != null) {
      query.where(
          "exists (select 1 from MalpaverkanEntity m where m.planversionId = v.id"
              + " and m.grad <> 'EJ_ANGIVEN' and m.globaltMal = %s)",
          filter.globaltMal);
    }
    return query.page(
        sidval,
        SORTABLE,
        "p.kommunkod, p.organ, p.budgetar desc",
        VerksamhetsplanRepository::links);
  }

  /** The plan in force in short. */
  Optional<Verksamhetsplan> summary(String planId) {
    return getEntityManager()
        .createQuery(
            ROW + " " + FROM + " where p.planId = :planId and p.upphavd is null",
            Verksamhetsplan.class)
        .setParameter("planId", planId)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The plans in force in short, the last adopted first. */
  List<Verksamhetsplan> newest(int most) {
    return getEntityManager()
        .createQuery(
            ROW + " " + FROM + " where p.upphavd is null order by v.antagen desc, p.planId",
            Verksamhetsplan.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** The years of the plans in force, and when the last of them became public. */
  Optional<Plantid> years() {
    return getEntityManager()
        .createQuery(
            "select min(p.budgetar), max(p.budgetar), max(p.andrad) from VerksamhetsplanEntity p"
                + " where p.gallandeVersionId is not null and p.upphavd is null",
            Object[].class)
        .getResultList()
        .stream()
        .filter(row -> row[0] != null)
        .map(row -> new Plantid((int) row[0], (int) row[1], (Instant) row[2]))
        .findFirst();
  }

  static Links links(Verksamhetsplan plan) {
    String self = "/verksamhetsplaner/" + plan.planId();
    if (plan.upphavd() != null) {
      return Links.self(self + "/versioner/" + plan.planversion())
          .med("versioner", self + "/versioner")
          .med("beslut", self + "/beslut");
    }
    return Links.self(self)
        .med("organ", "/organ/" + plan.organ())
        .med("kommun", "/kommuner/" + plan.kommunkod())
        .med("versioner", self + "/versioner")
        .med("produktionsomraden", self + "/produktionsomraden")
        .med("indikatorer", self + "/indikatorer");
  }

  /**
   * The plan, held until the transaction ends, also one that is not there yet; whoever changes
   * anything of a plan takes it first.
   */
  Optional<VerksamhetsplanEntity> lock(String planId) {
    turns.take("/verksamhetsplaner/" + planId);
    return find("planId", planId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /** The document in force, in one statement. */
  Optional<Planinnehall> inForce(String planId) {
    return getEntityManager()
        .createQuery(
            CONTENT + FROM + " where p.planId = :planId and p.upphavd is null", Planinnehall.class)
        .setParameter("planId", planId)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The document of one decided version, in one statement. */
  Optional<Planinnehall> version(String planId, int nummer) {
    return getEntityManager()
        .createQuery(
            CONTENT
                + "from VerksamhetsplanEntity p join PlanversionEntity v on v.verksamhetsplanId = p.id"
                + " where p.planId = :planId and v.nummer = :nummer and v.status <> 'UTKAST'",
            Planinnehall.class)
        .setParameter("planId", planId)
        .setParameter("nummer", nummer)
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * The document in force on a day: the last version adopted by then, unless it had been repealed.
   */
  Optional<Planinnehall> inForce(String planId, LocalDate day) {
    return getEntityManager()
        .createQuery(
            CONTENT
                + "from VerksamhetsplanEntity p join PlanversionEntity v on v.verksamhetsplanId = p.id"
                + " where p.planId = :planId and v.status <> 'UTKAST' and v.antagen <= :day"
                + " and not exists (select 1 from BeslutEntity b where b.verksamhetsplanId = p.id"
                + " and b.typ = 'UPPHAVANDE' and b.planversion = v.nummer and b.datum <= :day)"
                + " and not exists (select 1 from PlanversionEntity w where w.status <> 'UTKAST'"
                + " and w.verksamhetsplanId = p.id and w.antagen <= :day and w.nummer > v.nummer)",
            Planinnehall.class)
        .setParameter("planId", planId)
        .setParameter("day", day)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The document of the last decided version. */
  Optional<Planinnehall> lastDecided(String planId) {
    return getEntityManager()
        .createQuery(CONTENT + FROM + " where p.planId = :planId", Planinnehall.class)
        .setParameter("planId", planId)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Why there is no document in force: the plan is unknown, or it has been repealed. */
  DomainException notInForce(String planId) {
    return find("planId = ?1 and gallandeVersionId is not null", planId)
        .firstResultOptional()
        .map(plan -> repealed(planId, String.valueOf(plan.upphavd)))
        .orElseGet(() -> unknown(planId));
  }

  private static DomainException repealed(String planId, String day) {
    return new DomainException(
        ProblemType.UPPHAVD,
        List.of(
            Fault.parameter(
                "planId",
                planId,
                Accepted.of("se", "/verksamhetsplaner/" + planId + "/versioner"))),
        "upphavd.detail",
        planId,
        day);
  }

  /** Why something of a decided plan is not there: the plan is unknown, or only the thing is. */
  DomainException missing(String planId, String parameter, String value, String segment) {
    return isPublic(planId)
        ? DomainException.notFound(
            parameter, value, Accepted.of("se", "/verksamhetsplaner/" + planId + "/" + segment))
        : unknown(planId);
  }

  /** Whether a version of the plan has been decided, also if it is in force no longer. */
  boolean isPublic(String planId) {
    return count("planId = ?1 and gallandeVersionId is not null", planId) > 0;
  }

  static DomainException unknown(String planId) {
    return new DomainException(
        ProblemType.FINNS_INTE,
        List.of(Fault.parameter("planId", planId, Accepted.of("se", "/verksamhetsplaner"))),
        "finns-inte.plan",
        planId);
  }
}
