package se.styrning.uppfoljning.inriktning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.Uppfoljningslage.Lage;
import se.styrning.uppfoljning.tillfalle.Omfattningskod;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.underlag.InlamnatUnderlag;
import se.styrning.uppfoljning.underlag.Underlag;
import se.styrning.uppfoljning.underlag.Underlagslasning;
import se.styrning.verksamhetsplan.innehall.Inriktning;

/** The door for reading how the prioritised directions are followed up on an occasion. */
@ApplicationScoped
public class Inriktningslasning {

  private final Underlagslasning underlag;
  private final InlamnatUnderlag kept;
  private final Uppfoljningslage lage;
  private final InriktningsuppfoljningRepository rows;
  private final Statustexter texter;

  Inriktningslasning(
      Underlagslasning underlag,
      InlamnatUnderlag kept,
      Uppfoljningslage lage,
      InriktningsuppfoljningRepository rows,
      Statustexter texter) {
    this.underlag = underlag;
    this.kept = kept;
    this.lage = lage;
    this.rows = rows;
    this.texter = texter;
  }

  /**
   * Every direction the occasion follows up, as it was handed in, else judged or not as it is now,
   * or why there is none.
   */
  public Underlag<Inriktningsuppfoljning> of(Lage laget) {
    return kept.of(
            laget.tillfalle(), Omfattningskod.POLITISKA_INRIKTNINGAR, Inriktningsuppfoljning.class)
        .orElseGet(() -> now(laget));
  }

  /** Keeps what is said when the report is handed in. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Lage laget) {
    kept.keep(laget.tillfalle(), Omfattningskod.POLITISKA_INRIKTNINGAR, now(laget));
  }

  private Underlag<Inriktningsuppfoljning> now(Lage laget) {
    Rapporttillfalle tillfalle = laget.tillfalle();
    Underlag<Inriktning> plan =
        underlag.of(tillfalle, Omfattningskod.POLITISKA_INRIKTNINGAR, Inriktning.DEL);
    List<InriktningsuppfoljningEntity> said =
        plan.delar().isEmpty() ? List.of() : latestFirst(tillfalle);
    return plan.map(inriktning -> of(inriktning, laget, said));
  }

  /** What is said on the occasion, then on each earlier one of the year. */
  private List<InriktningsuppfoljningEntity> latestFirst(Rapporttillfalle tillfalle) {
    List<String> occasions = new ArrayList<>(List.of(tillfalle.tillfalleId()));
    occasions.addAll(lage.earlier(tillfalle));
    return rows.of(occasions).stream()
        .sorted(Comparator.comparing(row -> occasions.indexOf(row.tillfalleId)))
        .toList();
  }

  private Inriktningsuppfoljning of(
      Inriktning inriktning, Lage laget, List<InriktningsuppfoljningEntity> said) {
    Rapporttillfalle tillfalle = laget.tillfalle();
    List<InriktningsuppfoljningEntity> own =
        said.stream().filter(row -> row.nummer == inriktning.nummer()).toList();
    Inriktningsuppfoljning unjudged =
        Inriktningsuppfoljning.of(
            inriktning,
            tillfalle.kod(),
            inriktning.rapporteringstidpunkt() == null ? null : presented(own),
            laget.uppfoljning().exempel());
    return own.stream()
        .filter(row -> row.tillfalleId.equals(tillfalle.tillfalleId()))
        .findFirst()
        .map(row -> judged(unjudged, row))
        .orElse(unjudged);
  }

  /** The day the direction was presented, by the latest occasion that knows of one. */
  private static @Nullable LocalDate presented(List<InriktningsuppfoljningEntity> latestFirst) {
    return latestFirst.stream()
        .map(row -> row.redovisad)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Inriktningsuppfoljning judged(
      Inriktningsuppfoljning unjudged, InriktningsuppfoljningEntity row) {
    return unjudged.with(
        row.status,
        texter.of(row.status),
        row.resultatforflyttning,
        row.aktiviteter,
        row.redovisad);
  }
}
