package se.styrning.uppfoljning.helhet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.styrning.uppfoljning.kommun.HelhetId;
import se.styrning.uppfoljning.kommun.Helhetstillfalle;
import se.styrning.uppfoljning.tillfalle.Rapporttillfalle;

/** The door for reports: where the follow-up of the municipality is found. */
@ApplicationScoped
public class Helhetslasning {

  private final HelhetsuppfoljningRepository helheter;

  Helhetslasning(HelhetsuppfoljningRepository helheter) {
    this.helheter = helheter;
  }

  /**
   * What a board's report refers to; nothing at an occasion when the municipality is not followed
   * up as a whole.
   */
  public Optional<Helhetsreferens> reference(Rapporttillfalle tillfalle) {
    if (!Helhetstillfalle.isFollowed(tillfalle)) {
      return Optional.empty();
    }
    HelhetId id = new HelhetId(tillfalle.kommunkod(), tillfalle.ar(), tillfalle.kod());
    return Optional.of(new Helhetsreferens(id.id(), id.path(), helheter.has(id)));
  }
}
