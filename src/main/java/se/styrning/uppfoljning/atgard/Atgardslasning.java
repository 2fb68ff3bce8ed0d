package se.styrning.uppfoljning.atgard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The door for reading measures. */
@ApplicationScoped
public class Atgardslasning {

  private final AtgardRepository atgarder;

  Atgardslasning(AtgardRepository atgarder) {
    this.atgarder = atgarder;
  }

  /** The measures of an occasion, in the order they were entered. */
  public List<Atgard> of(String tillfalleId) {
    return atgarder.of(tillfalleId);
  }
}
