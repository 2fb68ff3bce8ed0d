package se.styrning.uppfoljning.indikator;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.styrning.indikator.Indikator;
import se.styrning.shared.problem.Accepted;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.write.BodyReader;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;

/** Reads a value to enter, and refuses one that can't be of the indicator and occasion. */
@ApplicationScoped
class Inforingslasning {

  private static final Accepted REQUIRED = Accepted.of("kravs");

  private final BodyReader bodies;

  Inforingslasning(BodyReader bodies) {
    this.bodies = bodies;
  }

  /** The value of a body; every fault is 422. */
  Vardeinforing read(byte[] body, Indikator indikator, Rapporttillfalle tillfalle) {
    Indikatoruppfoljning given = bodies.read(body, Indikatoruppfoljning.class);
    BodyReader.refuse(faults(given, indikator, tillfalle));
    BigDecimal varde = Objects.requireNonNull(given.varde());
    Integer decimaler = given.decimaler();
    String koladaId = given.koladaId();
    return new Vardeinforing(
        tillfalle.ar(),
        tillfalle.kod(),
        indikator.indikator(),
        Objects.requireNonNull(given.matar()),
        varde,
        decimaler == null ? Math.max(0, varde.scale()) : decimaler,
        Objects.requireNonNull(given.publicerad()),
        koladaId == null ? indikator.koladaId() : koladaId,
        given.kommentar());
  }

  private static List<Fault> faults(
      Indikatoruppfoljning given, Indikator indikator, Rapporttillfalle tillfalle) {
    List<Fault> faults = new ArrayList<>();
    if (!given.indikator().equals(indikator.indikator())) {
      faults.add(Fault.pekare("/indikator", given.indikator(), indikator.indikator()));
    }
    faults.addAll(required("/matar", given.matar()));
    faults.addAll(required("/varde", given.varde()));
    faults.addAll(required("/publicerad", given.publicerad()));
    faults.addAll(decimals(given.varde(), given.decimaler()));
    faults.addAll(dates(given.matar(), given.publicerad(), tillfalle.ar()));
    return faults;
  }

  private static List<Fault> required(String pointer, @Nullable Object value) {
    return value == null ? List.of(Fault.pekare(pointer, null, REQUIRED)) : List.of();
  }

  /** A value is never rounded. */
  private static List<Fault> decimals(@Nullable BigDecimal varde, @Nullable Integer decimaler) {
    int needed = varde == null ? 0 : varde.stripTrailingZeros().scale();
    return decimaler != null && decimaler < needed
        ? List.of(Fault.pekare("/decimaler", decimaler.toString(), Accepted.of("minst", needed)))
        : List.of();
  }

  /** Nothing is known before it is published, or published before the year it is of. */
  private static List<Fault> dates(
      @Nullable Integer matar, @Nullable LocalDate publicerad, int ar) {
    LocalDate today = Uppfoljningslage.today();
    List<Fault> faults = new ArrayList<>();
    if (publicerad != null && publicerad.isAfter(today)) {
      faults.add(Fault.pekare("/publicerad", publicerad.toString(), Accepted.of("senast", today)));
    }
    int last = publicerad == null ? ar : Math.min(ar, publicerad.getYear());
    if (matar != null && matar > last) {
      faults.add(Fault.pekare("/matar", matar.toString(), Accepted.of("hogst", last)));
    }
    return faults;
  }
}
