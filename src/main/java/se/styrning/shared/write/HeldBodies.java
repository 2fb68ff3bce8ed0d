package se.styrning.shared.write;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import se.styrning.shared.http.BodyLimits;

/**
 * How many bytes of bodies are held, together and of each client. Small bodies and large ones have
 * a share each, so that who sends a large one can go on with what is small.
 */
final class HeldBodies {

  private final Map<Share, Long> ofClients = new HashMap<>();
  private long together;

  private record Share(String client, boolean large) {}

  /** The room of a body, which must be left; null when it does not fit beside the others. */
  synchronized @Nullable Room enter(String client, long length) {
    Share share = new Share(client, length >= BodyLimits.LARGE_BODY);
    long own = ofClients.getOrDefault(share, 0L);
    boolean isOverShare = own > 0 && own + length > BodyLimits.BODIES_OF_CLIENT;
    if (length > 0 && (isOverShare || together + length > BodyLimits.BODIES_AT_ONCE)) {
      return null;
    }
    together += length;
    ofClients.merge(share, length, Long::sum);
    return new Room(share, length);
  }

  private synchronized void leave(Share share, long length) {
    together -= length;
    ofClients.computeIfPresent(share, (same, own) -> own == length ? null : own - length);
  }

  /** The room of one body. */
  final class Room {

    private final Share share;
    private final long length;
    private final AtomicBoolean left = new AtomicBoolean();
    private volatile boolean filled;

    private Room(Share share, long length) {
      this.share = share;
      this.length = length;
    }

    /** All bytes have come. */
    void fill() {
      filled = true;
    }

    boolean isFilled() {
      return filled;
    }

    /** The sender is gone; of a body that has not come whole nothing else will be heard. */
    void leaveUnlessFilled() {
      if (!filled) {
        leave();
      }
    }

    /** Gives the room back; what has been left can be left again. */
    void leave() {
      if (left.compareAndSet(false, true)) {
        HeldBodies.this.leave(share, length);
      }
    }
  }
}
