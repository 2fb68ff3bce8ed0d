package se.styrning.uppfoljning.kommun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.styrning.organisation.Organ;
import se.styrning.shared.problem.DomainException;
import se.styrning.shared.problem.Fault;
import se.styrning.shared.problem.ProblemType;
import se.styrning.uppfoljning.Uppfoljningslage;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;
import se.styrning.uppfoljning.tillfalle.Tillfalleskod;

/** Finds the occasions at which a municipality is followed up as a whole. */
@ApplicationScoped
public class Helhetstillfallen {

  private final Kommunstyrelser kommunstyrelser;
  private final Uppfoljningslage lage;

  Helhetstillfallen(Kommunstyrelser kommunstyrelser, Uppfoljningslage lage) {
    this.kommunstyrelser = kommunstyrelser;
    this.lage = lage;
  }

  /** The occasion of an id; one of none is 404, and so is a report that has no such part. */
  public Helhetstillfalle get(String helhetId) {
    HelhetId id = HelhetId.of(helhetId);
    Organ board =
        kommunstyrelser
            .of(id.kommunkod(), id.ar())
            .orElseThrow(() -> HelhetId.unknown(helhetId, Kommunstyrelser.accepted()));
    Rapporttillfalle tillfalle = occasion(id, board, id.kod());
    if (!Helhetstillfalle.isFollowed(tillfalle)) {
      throw notFollowed(id, board);
    }
    return new Helhetstillfalle(id, tillfalle);
  }

  private Rapporttillfalle occasion(HelhetId id, Organ board, Tillfalleskod kod) {
    return lage.tillfalle(id.tillfalleId(board.organ(), kod));
  }

  private DomainException notFollowed(HelhetId id, Organ board) {
    String followed =
        Arrays.stream(Tillfalleskod.values())
            .filter(kod -> Helhetstillfalle.isFollowed(occasion(id, board, kod)))
            .map(Tillfalleskod::slug)
            .collect(Collectors.joining(", "));
    return new DomainException(
        ProblemType.FINNS_INTE,
        List.of(Fault.parameter("helhetId", id.id(), followed)),
        "finns-inte.helhet",
        id.id(),
        id.kod().name(),
        followed);
  }
}
