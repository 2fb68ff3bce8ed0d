package se.styrning.shared.write;

import java.util.HashMap;
import java.util.Map;
import se.styrning.shared.problem.BodyLimits;

/** How many bytes of bodies are held, together and of each client. */
final class HeldBodies {

  private final Map<String, Long> ofClients = new HashMap<>();
  private long together;

  /** Whether a body has room beside the others; one alone always has that of its client. */
  synchronized boolean enter(String client, long length) {
    long own = ofClients.getOrDefault(client, 0L);
    boolean isOverShare = own > 0 && own + length > BodyLimits.BODIES_OF_CLIENT;
    if (isOverShare || together + length > BodyLimits.BODIES_AT_ONCE) {
      return false;
    }
    together += length;
    ofClients.merge(client, length, Long::sum);
    return true;
  }

  synchronized void leave(String client, long length) {
    together -= length;
    ofClients.computeIfPresent(client, (same, own) -> own == length ? null : own - length);
  }
}
