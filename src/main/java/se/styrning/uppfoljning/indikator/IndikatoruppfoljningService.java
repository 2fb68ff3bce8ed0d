package se.styrning.uppfoljning.indikator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Roll;
import se.styrning.indikator.Indikator;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.Uppfoljningslage.Lage;
import se.styrning.uppfoljning.Uppfoljningslage.Oppen;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.underlag.Underlag;
import se.styrning.uppfoljning.underlag.Underlagslasning;
import se.styrning.uppfoljning.underlag.Uppfoljningsskrivning;

/** What is known of each indicator, and the entering of values that became known after the plan. */
@ApplicationScoped
class IndikatoruppfoljningService {

  private final Uppfoljningslage lage;
  private final Indikatorlasning lasning;
  private final IndikatoruppfoljningRepository rows;
  private final Inforingslasning reader;
  private final Uppfoljningsskrivning skrivning;

  IndikatoruppfoljningService(
      Uppfoljningslage lage,
      Indikatorlasning lasning,
      IndikatoruppfoljningRepository rows,
      Inforingslasning reader,
      Uppfoljningsskrivning skrivning) {
    this.lage = lage;
    this.lasning = lasning;
    this.rows = rows;
    this.reader = reader;
    this.skrivning = skrivning;
  }

  Page<Indikatoruppfoljning> list(String tillfalleId, PageParameters sidval) {
    Lage read = lage.readable(tillfalleId);
    Rapporttillfalle tillfalle = read.tillfalle();
    Underlag<Indikatoruppfoljning> underlag = lasning.of(read);
    return Paging.av(
            underlag.delar(),
            Indikatoruppfoljning.class,
            sidval,
            values -> Indikatorlankar.of(tillfalle, underlag, values.indikator()))
        .because(underlag.reason());
  }

  Item<Indikatoruppfoljning> get(String tillfalleId, String indikator) {
    Lage read = lage.readable(tillfalleId);
    Rapporttillfalle tillfalle = read.tillfalle();
    Underlag<Indikatoruppfoljning> underlag = lasning.of(read);
    return underlag.delar().stream()
        .filter(values -> values.indikator().equals(indikator))
        .findFirst()
        .map(values -> Indikatorlankar.resurs(tillfalle, underlag, values))
        .orElseThrow(() -> unknown(tillfalle, indikator));
  }

  /** Enters the value of an indicator, in the place of the one entered before. */
  @Transactional
  Written put(String tillfalleId, String indikator, byte[] body) {
    Oppen oppen = lage.open(tillfalleId, Roll.CONTROLLER);
    Underlag<Indikator> plan = plan(oppen.tillfalle());
    Indikator found = find(plan, oppen.tillfalle(), indikator);
    Vardeinforing infort = reader.read(body, found, oppen.tillfalle());
    return change(
        oppen,
        "putIndikatoruppfoljning",
        plan,
        found,
        infort,
        () -> rows.store(tillfalleId, infort));
  }

  /** Takes back the value entered for an indicator; where none is, nothing happens. */
  @Transactional
  Written delete(String tillfalleId, String indikator) {
    Oppen oppen = lage.open(tillfalleId, Roll.CONTROLLER);
    Underlag<Indikator> plan = plan(oppen.tillfalle());
    return change(
        oppen,
        "deleteIndikatoruppfoljning",
        plan,
        find(plan, oppen.tillfalle(), indikator),
        null,
        () -> rows.remove(tillfalleId, indikator));
  }

  private Written change(
      Oppen oppen,
      String operation,
      Underlag<Indikator> plan,
      Indikator indikator,
      @Nullable Vardeinforing infort,
      Runnable store) {
    Rapporttillfalle tillfalle = oppen.tillfalle();
    LocalDate dag = oppen.uppfoljning().rapportdag();
    List<Vardeinforing> fore = rows.until(tillfalle, indikator.indikator());
    List<Vardeinforing> efter = new ArrayList<>(fore);
    efter.removeIf(v -> v.isOf(tillfalle));
    Stream.ofNullable(infort).forEach(efter::add);
    return skrivning.write(
        oppen,
        operation,
        Indikatorlankar.resurs(tillfalle, plan, lasning.of(indikator, fore, oppen.lage(), dag)),
        Indikatorlankar.resurs(tillfalle, plan, lasning.of(indikator, efter, oppen.lage(), dag)),
        Indikatoruppfoljning::entered,
        store);
  }

  /** The plan's indicators, to write about. */
  private Underlag<Indikator> plan(Rapporttillfalle tillfalle) {
    Underlag<Indikator> plan = lasning.plan(tillfalle);
    Underlagslasning.require(plan, tillfalle, Omfattningskod.INDIKATORER);
    return plan;
  }

  private static Indikator find(
      Underlag<Indikator> plan, Rapporttillfalle tillfalle, String indikator) {
    return plan.delar().stream()
        .filter(i -> i.indikator().equals(indikator))
        .findFirst()
        .orElseThrow(() -> unknown(tillfalle, indikator));
  }

  private static DomainException unknown(Rapporttillfalle tillfalle, String indikator) {
    return DomainException.notFound(
        "indikator", indikator, Accepted.of("se", Indikatorlankar.path(tillfalle)));
  }
}
