package se.styrning.uppfoljning.avsnitt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import se.styrning.uppfoljning.Uppfoljningslage.Lage;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;

/** The door for reading the texts of a report. */
@ApplicationScoped
public class Rapportavsnittslasning {

  private final RapportavsnittRepository repository;

  Rapportavsnittslasning(RapportavsnittRepository repository) {
    this.repository = repository;
  }

  /** Every text that the report can have, written or not, in order. */
  public List<Rapportavsnitt> of(Lage laget) {
    Rapporttillfalle tillfalle = laget.tillfalle();
    boolean exempel = laget.uppfoljning().exempel();
    Map<Avsnittskod, String> written = repository.of(tillfalle.tillfalleId());
    return Avsnittskod.of(tillfalle).stream()
        .map(kod -> new Rapportavsnitt(kod, written.get(kod), exempel))
        .toList();
  }
}
