package se.styrning.ekonomi.budgetversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;
import se.styrning.verksamhetsplan.PlanId;

/** Holds a change of a budget against the rules of who may move what (B10). */
@ApplicationScoped
class Budgetandringsprovning {

  private final Budgetversioner versioner;
  private final Beslutanderatt ratt;
  private final String reserv;

  Budgetandringsprovning(
      Budgetversioner versioner,
      Beslutanderatt ratt,
      @ConfigProperty(name = "styrning.budgetandring.reservomrade") String reserv) {
    this.versioner = versioner;
    this.ratt = ratt;
    this.reserv = reserv;
  }

  /** Everything that can't be accepted. */
  List<Fault> faults(PlanId plan, Budgetandring andring, LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    String datum = andring.datum().toString();
    if (andring.datum().isAfter(today)) {
      faults.add(Fault.pekare("/datum", datum, Accepted.of("senast", today)));
    }
    if (!ratt.mayDecide(plan, andring.typ(), andring.organ())) {
      faults.add(
          Fault.pekare(
              "/organ",
              andring.organ(),
              String.join(", ", ratt.deciders(andring.typ())) + " (ORGAN: " + plan.organ() + ")"));
    }
    if (andring.typ() == Budgetandringstyp.TILLAGGSANSLAG && isBlank(andring.finansiering())) {
      faults.add(Fault.pekare("/finansiering", null, Accepted.of("finansiering")));
    }
    Budgetlage lage = versioner.at(plan.planId(), andring.datum()).orElseThrow();
    if (lage.antagenEfter()) {
      faults.add(Fault.pekare("/datum", datum, Accepted.of("tidigast", lage.antagen())));
    }
    addRows(lage, andring, faults);
    addSum(andring, faults);
    return faults;
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static void addRows(Budgetlage lage, Budgetandring andring, List<Fault> faults) {
    Set<String> omraden = new TreeSet<>();
    lage.omraden().forEach(omrade -> omraden.add(omrade.omrade()));
    String accepted = String.join(", ", omraden);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < andring.rader().size(); i++) {
      String omrade = andring.rader().get(i).omrade();
      if (!omraden.contains(omrade)) {
        faults.add(Fault.pekare("/rader/" + i + "/omrade", omrade, accepted));
      } else if (!seen.add(omrade)) {
        faults.add(Fault.pekare("/rader/" + i + "/omrade", omrade, Accepted.of("en-gang.omrade")));
      }
    }
  }

  private void addSum(Budgetandring andring, List<Fault> faults) {
    if (andring.typ().changesFrame()) {
      return;
    }
    if (andring.net().signum() != 0) {
      faults.add(Fault.pekare("/rader", andring.net().toPlainString(), Accepted.of("summan-noll")));
    }
    boolean takesOfReserve =
        andring.rader().stream()
            .anyMatch(rad -> rad.omrade().equals(reserv) && rad.netto().signum() > 0);
    if (andring.typ() == Budgetandringstyp.RESERVANVANDNING && !takesOfReserve) {
      faults.add(Fault.pekare("/rader", null, Accepted.of("minskar", reserv)));
    }
  }
}
