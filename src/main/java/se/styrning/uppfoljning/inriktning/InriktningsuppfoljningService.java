package se.styrning.uppfoljning.inriktning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.styrning.behorighet.Roll;
import se.styrning.shared.answer.Item;
import se.styrning.shared.answer.Written;
import se.styrning.shared.list.Page;
import se.styrning.shared.list.PageParameters;
import se.styrning.shared.list.Paging;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.write.BodyReader;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.Uppfoljningslage.Lage;
import se.styrning.uppfoljning.Uppfoljningslage.Oppen;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.underlag.Underlag;
import se.styrning.uppfoljning.underlag.Underlagslasning;
import se.styrning.uppfoljning.underlag.Uppfoljningsskrivning;

/** What is said of each direction, and the rules for saying it. */
@ApplicationScoped
public class InriktningsuppfoljningService {

  private static final Accepted REQUIRED = Accepted.of("kravs");

  private final Uppfoljningslage lage;
  private final Inriktningslasning lasning;
  private final InriktningsuppfoljningRepository rows;
  private final Statustexter texter;
  private final BodyReader bodies;
  private final Uppfoljningsskrivning skrivning;

  InriktningsuppfoljningService(
      Uppfoljningslage lage,
      Inriktningslasning lasning,
      InriktningsuppfoljningRepository rows,
      Statustexter texter,
      BodyReader bodies,
      Uppfoljningsskrivning skrivning) {
    this.lage = lage;
    this.lasning = lasning;
    this.rows = rows;
    this.texter = texter;
    this.bodies = bodies;
    this.skrivning = skrivning;
  }

  Page<Inriktningsuppfoljning> list(String tillfalleId, PageParameters sidval) {
    Lage laget = lage.readable(tillfalleId);
    Rapporttillfalle tillfalle = laget.tillfalle();
    Underlag<Inriktningsuppfoljning> underlag = lasning.of(laget);
    return Paging.av(
            underlag.delar(),
            Inriktningsuppfoljning.class,
            sidval,
            values -> Inriktningslankar.of(tillfalle, underlag, values.nummer()))
        .because(underlag.reason());
  }

  Item<Inriktningsuppfoljning> get(String tillfalleId, int nummer) {
    Lage laget = lage.readable(tillfalleId);
    Rapporttillfalle tillfalle = laget.tillfalle();
    Underlag<Inriktningsuppfoljning> underlag = lasning.of(laget);
    return Inriktningslankar.resurs(tillfalle, underlag, find(tillfalle, underlag, nummer));
  }

  /** Judges a direction. */
  @Transactional
  Written put(String tillfalleId, int nummer, byte[] body) {
    Oppen oppen = lage.open(tillfalleId, Roll.CONTROLLER);
    Rapporttillfalle tillfalle = oppen.tillfalle();
    Underlag<Inriktningsuppfoljning> underlag = lasning.of(oppen.lage());
    Underlagslasning.require(underlag, tillfalle, Omfattningskod.POLITISKA_INRIKTNINGAR);
    Inriktningsuppfoljning fore = find(tillfalle, underlag, nummer);
    Inriktningsuppfoljning given = bodies.read(body, Inriktningsuppfoljning.class);
    BodyReader.refuse(faults(fore, given));
    Inriktningsuppfoljning efter = judged(fore, given);
    return skrivning.write(
        oppen,
        "putInriktningsuppfoljning",
        Inriktningslankar.resurs(tillfalle, underlag, fore),
        Inriktningslankar.resurs(tillfalle, underlag, efter),
        Inriktningsuppfoljning::assessed,
        () -> rows.store(tillfalleId, efter));
  }

  /** Judges a direction of an open follow-up, as the examples loaded at start do. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void enter(Oppen oppen, String operation, Inriktningsuppfoljning given) {
    Rapporttillfalle tillfalle = oppen.tillfalle();
    Underlag<Inriktningsuppfoljning> underlag = lasning.of(oppen.lage());
    Inriktningsuppfoljning fore = find(tillfalle, underlag, given.nummer());
    BodyReader.refuse(faults(fore, given));
    Inriktningsuppfoljning efter = judged(fore, given);
    skrivning.enter(
        oppen,
        operation,
        Inriktningslankar.resurs(tillfalle, underlag, fore),
        Inriktningslankar.resurs(tillfalle, underlag, efter),
        Inriktningsuppfoljning::assessed,
        () -> rows.store(tillfalle.tillfalleId(), efter));
  }

  private Inriktningsuppfoljning judged(Inriktningsuppfoljning fore, Inriktningsuppfoljning given) {
    Inriktningsstatus status = Objects.requireNonNull(given.status());
    return fore.with(
        status,
        texter.of(status),
        Objects.requireNonNull(given.resultatforflyttning()),
        given.aktiviteter(),
        given.redovisad());
  }

  private static List<Fault> faults(Inriktningsuppfoljning fore, Inriktningsuppfoljning given) {
    List<Fault> faults = new ArrayList<>();
    if (given.nummer() != fore.nummer()) {
      faults.add(
          Fault.pekare(
              "/nummer", Integer.toString(given.nummer()), Integer.toString(fore.nummer())));
    }
    if (given.status() == null) {
      faults.add(Fault.pekare("/status", null, REQUIRED));
    }
    if (given.resultatforflyttning() == null) {
      faults.add(Fault.pekare("/resultatforflyttning", null, REQUIRED));
    }
    faults.addAll(faults(fore, given.redovisad()));
    return faults;
  }

  /** Only what the plan asks to have presented at a moment of its own can have been. */
  private static List<Fault> faults(Inriktningsuppfoljning fore, @Nullable LocalDate redovisad) {
    LocalDate today = Uppfoljningslage.today();
    if (redovisad != null && fore.rapporteringstidpunkt() == null) {
      return List.of(
          Fault.pekare("/redovisad", redovisad.toString(), Accepted.of("ingen-tidpunkt")));
    }
    return redovisad != null && redovisad.isAfter(today)
        ? List.of(Fault.pekare("/redovisad", redovisad.toString(), Accepted.of("senast", today)))
        : List.of();
  }

  private static Inriktningsuppfoljning find(
      Rapporttillfalle tillfalle, Underlag<Inriktningsuppfoljning> underlag, int nummer) {
    return underlag.delar().stream()
        .filter(values -> values.nummer() == nummer)
        .findFirst()
        .orElseThrow(
            () ->
                DomainException.notFound(
                    "nummer",
                    Integer.toString(nummer),
                    Accepted.of("se", Inriktningslankar.path(tillfalle))));
  }
}
