package se.styrning.uppfoljning.atgard;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

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

  /**
   * The measures of some occasions, by occasion in the order given; one without any is left out.
   */
  public Map<String, List<Atgard>> of(List<String> tillfalleIds) {
    return atgarder.of(tillfalleIds);
  }
}
